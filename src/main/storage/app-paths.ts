import { join } from 'node:path';
import { DEFAULT_LANGUAGE } from '../../shared/edition/editions.js';

/** In the folder of the user's data. */
export const SETTINGS_FILE = 'settings.json';

/** Every folder and file the main process touches, in one place. */
export interface AppPaths {
  /** The built pages. */
  renderer: string;
  /** The compiled editions, and the path under which the pages ask for them. */
  content: string;
  contentPath: string;
  /** The default one of them: without it there is nothing to read. */
  edition: string;
  editionPath: string;
  preload: string;
  windowState: string;
  /** The folder of the settings and the documents a person makes: one file each. */
  documents: string;
}

/** Works the same from the source folder, from a packed `app.asar` and in tests. */
export function places(appFolder: string, userData: string): AppPaths {
  const out = join(appFolder, 'out');
  return {
    renderer: join(out, 'renderer'),
    content: join(out, 'content'),
    contentPath: 'content',
    edition: join(out, 'content', DEFAULT_LANGUAGE),
    editionPath: `content/${DEFAULT_LANGUAGE}`,
    preload: join(out, 'preload', 'index.cjs'),
    windowState: join(userData, 'window-state.json'),
    documents: userData,
  };
}
