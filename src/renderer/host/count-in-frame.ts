/** Longer than any tray takes; after it nobody waits for the number any more. */
const PATIENCE = 120_000;

let frame: HTMLIFrameElement | undefined;

/** Lays a job out in a frame that nobody sees. A new count puts an end to the one before. */
export function countInFrame(address: string): Promise<number | undefined> {
  frame?.remove();
  const mine = document.createElement('iframe');
  frame = mine;
  mine.src = address;
  mine.className = 'counting-frame';
  mine.tabIndex = -1;
  mine.setAttribute('aria-hidden', 'true');
  return new Promise((resolve) => {
    const end = (pages: number | undefined): void => {
      removeEventListener('message', hear);
      clearTimeout(timer);
      mine.remove();
      resolve(pages);
    };
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== mine.contentWindow) return;
      const pages = pagesIn(data);
      if (pages !== null) end(pages);
    };
    const timer = setTimeout(() => end(undefined), PATIENCE);
    addEventListener('message', hear);
    document.body.append(mine);
  });
}

/** The pages of a report; undefined for a failed one, null for a message that is no report. */
function pagesIn(data: unknown): number | undefined | null {
  if (typeof data !== 'object' || data === null || !('report' in data)) return null;
  const { report } = data;
  if (typeof report !== 'object' || report === null || !('pages' in report)) return undefined;
  return typeof report.pages === 'number' ? report.pages : undefined;
}
