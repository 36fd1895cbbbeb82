/*
 * The page's first script, which does next to nothing: it lets the first paint, which is in the page
 * itself, go before the work of building the reader. What takes its time in another process is asked
 * for at once.
 */
const asked = window.reader?.readSettings();
// Told again to whoever waits for the answer.
asked?.catch(() => undefined);

/** Milliseconds. A window that nobody sees draws nothing. */
const LONGEST_WAIT = 200;

const painted = new Promise<void>((resolve) => {
  // The paint comes after the frame's own callbacks, and before the next task.
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LONGEST_WAIT);
});
void painted.then(() => import('./main.js')).then(({ begin }) => begin(asked));

// A module of its own, so that nothing here is global.
export {};
