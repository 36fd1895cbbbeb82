import { app } from 'electron';

/** Milliseconds. A network drive that is gone must not keep the app from ending. */
const LONGEST = 5000;

/** Puts off the end of the app until what is being saved has been saved. */
export function finishBeforeQuit(finish: () => Promise<unknown>): void {
  let finished = false;
  app.on('will-quit', (event) => {
    if (finished) return;
    finished = true;
    event.preventDefault();
    const longest = new Promise((resolve) => setTimeout(resolve, LONGEST));
    void Promise.race([finish(), longest])
      .catch(() => undefined)
      .then(() => app.quit());
  });
}
