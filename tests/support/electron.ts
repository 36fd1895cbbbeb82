import type { ElectronHost } from '../../build/electron/host.js';

/** How `tests/run.ts` hands the host to the files that start Electron. */
export const HOST_VARIABLE = 'FIELD_READER_ELECTRON_HOST';

/** @throws where the tests were not begun by `tests/run.ts`, which alone makes Electron ready */
export function electronHost(): ElectronHost {
  const text = process.env[HOST_VARIABLE];
  if (text === undefined) throw new Error('Run the desktop tests by “npm run test:desktop”.');
  return JSON.parse(text) as ElectronHost;
}
