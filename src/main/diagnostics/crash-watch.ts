import { app, dialog, type BrowserWindow } from 'electron';
import { m } from '../../shared/messages/messages.js';
import type { Notices } from '../../shared/notices.js';
import { errorKind } from '../storage/error-code.js';
import type { CrashLog } from './crash-log.js';

/** Lines of the log that fit a message box. */
const SHOWN_LINES = 12;

/** Notes every process of the app that ends unexpectedly, and what the main process fails to handle. */
export function watchForCrashes(log: CrashLog, notices: Notices): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.add(`page: ${reason} (${String(exitCode)})`);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.add(`${type}: ${reason} (${String(exitCode)})`);
    if (type === 'GPU') notices.add({ kind: 'graphics-failed' });
  });
  // Only notes it: what happens next is as it would be without.
  process.on('uncaughtExceptionMonitor', (error) => log.add(`main: ${error.message}`, error.stack));
  process.on('unhandledRejection', (reason) => {
    const stack = reason instanceof Error ? (reason.stack ?? '') : '';
    // Without the message, which may name a file or an address.
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
    log.add(`main: unhandled rejection (${errorKind(reason)})`, frames.join('\n'));
    process.emitWarning(stack || String(reason), 'UnhandledPromiseRejectionWarning');
  });
}

/** Shows the end of the log and offers to delete it. */
export async function showCrashLog(parent: BrowserWindow, log: CrashLog): Promise<void> {
  const text = log.read().trimEnd();
  if (text === '') {
    await dialog.showMessageBox(parent, {
      type: 'info',
      message: m.crash_log_empty(),
      buttons: [m.dialog_ok()],
    });
    return;
  }
  const { response } = await dialog.showMessageBox(parent, {
    type: 'info',
    message: m.crash_log_title(),
    detail: `${m.crash_log_where({ file: log.file })}\n\n${text.split('\n').slice(-SHOWN_LINES).join('\n')}`,
    buttons: [m.dialog_ok(), m.crash_log_delete()],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) log.remove();
}
