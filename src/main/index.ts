import { join } from 'node:path';
import { app } from 'electron';
import { keepCompiledCode } from './app/compile-cache.js';
import { refuseRoot, runsAsRoot } from './app/root.js';
import { chooseUserData } from './storage/user-data.js';

if (runsAsRoot()) {
  refuseRoot();
} else {
  // The rest is loaded after this, so that it too comes compiled from the second start on.
  const userData = chooseUserData();
  if (userData.engine === undefined) keepCompiledCode(join(app.getPath('userData'), 'compiled'));
  // Awaited: what `start` does must happen before the app is ready, and Electron waits for this file.
  const { start } = await import('./app/start.js');
  start(userData);
}
