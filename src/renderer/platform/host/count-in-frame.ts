/** Longer than any handout takes; after it nobody waits for the number any more. */
const TIMEOUT = 120_000;

let endLast: () => void = () => undefined;

/**
 * Lays a job out in a frame that nobody sees. A new count puts an end to the one before.
 * @returns undefined when they could not be counted: the job failed, or this browser lets a page
 *   from a file have no frame
 */
export function countInFrame(address: string): Promise<number | undefined> {
  endLast();
  const mine = document.createElement('iframe');
  mine.src = address;
  mine.className = 'counting-frame';
  mine.tabIndex = -1;
  mine.setAttribute('aria-hidden', 'true');
  return new Promise((resolve) => {
    const end = (pages: number | undefined): void => {
      removeEventListener('message', hear);
      document.removeEventListener('securitypolicyviolation', blocked);
      clearTimeout(timer);
      mine.remove();
      resolve(pages);
    };
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== mine.contentWindow) return;
      const pages = pagesIn(data);
      if (pages !== null) end(pages);
    };
    const blocked = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
      if (/^(?:frame|child)-src$/.test(effectiveDirective)) end(undefined);
    };
    const timer = setTimeout(() => end(undefined), TIMEOUT);
    endLast = () => end(undefined);
    addEventListener('message', hear);
    document.addEventListener('securitypolicyviolation', blocked);
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
