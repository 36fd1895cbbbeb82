/**
 * The browser that tests drive. It is found and started by `build/browser.ts`, which scripts of the
 * product use too; tests import it from here.
 */
export { launchBrowser } from '../../build/browser.js';
