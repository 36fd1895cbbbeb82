import { app } from 'electron';

/** Milliseconds. A network drive that is gone must not keep the app from ending. */
const LONGEST = 4000;

/** Puts off the end of the app until what is being saved has been saved. */
export function finishBeforeQuit(finish: () => Promise<unknown>): void {
  let state: 'running' | 'finishing' | 'finished' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    void within(LONGEST, finish()).then((done) => {
      state = 'finished';
      // A thread that waits for the disk would hold up an orderly end for as long as the disk does.
      if (!done) process.kill(process.pid, 'SIGKILL');
      // Not within the event: Electron ignores a second request while it still handles the first.
      setImmediate(() => app.exit(0));
    });
  });
}

/** Whether the work ended in time, rightly or not. */
function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    work.then(end, end);
  });
}
