import { app } from 'electron';

/** Everything about the process that can only be set before the app is ready. */
export function limitProcess(developing: boolean): void {
  app.enableSandbox();
  // Text needs no graphics card, and drivers are a common cause of blank windows on old machines.
  if (!app.commandLine.hasSwitch('gpu')) app.disableHardwareAcceleration();
  // The part of a page's memory where new objects go: it grows to many times of what text needs.
  app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=1');
  // Names are not even looked up. The request guard refuses as well; this is the second wall.
  if (!developing) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
