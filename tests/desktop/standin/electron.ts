/** What `import … from 'electron'` gives the built main process when the stand-in hosts it. */
export { app } from './app.js';
export { BrowserWindow } from './browser-window.js';
export { ipcMain } from './ipc-main.js';
export { Menu } from './menu.js';
export { protocol, session } from './session.js';
export { dialog, screen, shell } from './system.js';
export { nativeTheme } from './theme.js';
