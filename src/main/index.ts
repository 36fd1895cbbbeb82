import { app, dialog } from 'electron';
import { m } from '../shared/messages/messages.js';
import { Desktop } from './desktop.js';
import { chooseUserData, limitProcess } from './process-limits.js';
import { registerScheme } from './scheme.js';
import { isOnlyInstance } from './single-instance.js';

// Only a run from the source folder listens to this variable; a packed app never does.
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
let desktop: Desktop | undefined;

registerScheme();
limitProcess(devServer !== undefined);
chooseUserData();
app.on('window-all-closed', () => app.quit());

if (isOnlyInstance(() => desktop?.comeForward())) {
  app
    .whenReady()
    .then(async () => {
      desktop = await Desktop.start(devServer);
    })
    .catch((error: unknown) => {
      dialog.showErrorBox(m.app_name(), `${m.problem_fatal()}\n\n${String(error)}`);
      app.exit(1);
    });
} else {
  app.quit();
}
