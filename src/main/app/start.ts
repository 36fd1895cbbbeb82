import { join } from 'node:path';
import { app, dialog } from 'electron';
import { m } from '../../shared/messages/messages.js';
import { Notices } from '../../shared/notices.js';
import { CrashLog } from '../diagnostics/crash-log.js';
import { watchForCrashes } from '../diagnostics/crash-watch.js';
import { Desktop } from './desktop.js';
import { Ending } from './ending.js';
import { guardPages, guardSessions } from '../windows/guards.js';
import { ServedEdition } from '../protocol/served-edition.js';
import { places } from '../storage/app-paths.js';
import { limitProcess } from './process-limits.js';
import { registerScheme } from '../protocol/scheme.js';
import { isOnlyInstance } from './single-instance.js';
import { clearAway, type UserData } from '../storage/user-data.js';

/** Everything that must come before the app is ready, and then the app. */
export function start(userData: UserData): void {
  // Only a run from the source folder listens to this variable; a packed app never does.
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const notices = new Notices();
  for (const notice of userData.notices) notices.add(notice);
  let desktop: Desktop | undefined;
  const crashLog = new CrashLog(
    join(app.getPath('userData'), 'crash-log.txt'),
    () => desktop?.isEphemeral ?? userData.engine !== undefined,
  );

  watchForCrashes(crashLog, notices);
  registerScheme();
  const allowance = { devOrigin: devServer === undefined ? undefined : new URL(devServer).origin };
  guardSessions(allowance);
  guardPages(allowance);
  limitProcess(devServer !== undefined);
  const { engine } = userData;
  const remove = engine === undefined ? undefined : (): void => clearAway(engine);
  const onAnother = (): void => {
    if (!ending.startsAgain()) desktop?.comeForward();
  };
  if (!isOnlyInstance(onAnother)) {
    remove?.();
    app.quit();
    return;
  }
  const ending = new Ending({ finish: async () => desktop?.finish(), remove });
  const place = places(app.getAppPath(), userData.settings);
  // Read while the engine gets ready, which takes longer.
  const library =
    devServer === undefined
      ? ServedEdition.open(place, !app.isPackaged)
      : Promise.resolve(ServedEdition.empty());
  app
    .whenReady()
    .then(() => {
      desktop = Desktop.start({ devServer, userData, place, library, notices, crashLog, ending });
      return desktop.opened();
    })
    .catch((error: unknown) => {
      crashLog.add(`start: ${String(error)}`, error instanceof Error ? error.stack : '');
      dialog.showErrorBox(m.app_name(), m.problem_fatal());
      app.exit(1);
    });
}
