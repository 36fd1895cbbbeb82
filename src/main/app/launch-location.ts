import type { Notice } from '../../shared/notices.js';
import { isOnNetwork, type FileSystem } from '../storage/network-drive.js';

/** Where the program runs, as far as it can be told from its own path. */
export interface Program {
  exe: string;
  platform: NodeJS.Platform;
  /** Of the AppImage, if that is what was started; the program itself is then in a mounted image. */
  appImage?: string | undefined;
}

/** Folders that unpackers make for a file opened without extracting the rest beside it. */
const UNPACKED = [
  // Explorer: Temp1_Field-Reader.zip; newer ones: a long number, then the name.
  /[\\/]temp[\\/][^\\/]*\.zip(?:\.[^\\/]+)?[\\/]/i,
  /[\\/]temp[\\/](?:7zO[^\\/]*|Rar\$[^\\/]*|wz[0-9a-f]{4})[\\/]/i,
];

/**
 * What about a program's place is likely to make trouble: each is told to the person, who can move
 * it.
 */
export function surroundings({ exe, platform, appImage }: Program, system?: FileSystem): Notice[] {
  const notices: Notice[] = [];
  const path = appImage ?? exe;
  if (platform === 'win32' && UNPACKED.some((pattern) => pattern.test(path))) {
    notices.push({ kind: 'run-from-zip' });
  }
  // macOS runs what was downloaded and not moved from a read-only copy with a random name.
  if (platform === 'darwin' && path.includes('/AppTranslocation/')) {
    notices.push({ kind: 'run-from-download' });
  }
  if (isOnNetwork(path, platform, system)) notices.push({ kind: 'run-from-network' });
  return notices;
}
