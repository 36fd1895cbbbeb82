import { app, dialog } from 'electron';
import { m } from '../../shared/messages/messages.js';

/** Whether the system's administrator runs the app, for whom the engine has no sandbox. */
export const runsAsRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** Says in one sentence why the app does not start, on the terminal and on the screen, and ends. */
export function refuseRoot(): void {
  process.stderr.write(`${m.problem_root()}\n`);
  const end = (): void => app.exit(1);
  app.whenReady().then(() => {
    dialog.showErrorBox(m.app_name(), m.problem_root());
    end();
  }, end);
}
