import { readFileSync, realpathSync } from 'node:fs';

/** What the system tells of its files. Either may fail; then it is as if there were nothing to tell. */
export interface FileSystem {
  /** The path without links and, on Windows, with the server's name in place of a drive letter. */
  realPath(path: string): string;
  /** Linux: the text of `/proc/self/mounts` (proc(5)). */
  mounts(): string;
}

const THIS_SYSTEM: FileSystem = {
  realPath: (path) => realpathSync.native(path),
  mounts: () => readFileSync('/proc/self/mounts', 'utf8'),
};

/** File systems of Linux whose files are on another machine. */
const REMOTE =
  /^(?:nfs4?|cifs|smb3|smbfs|afs|ncpfs|davfs|fuse\.(?:sshfs|davfs2?|gvfsd-fuse|rclone))$/;
/** Where desktops of Linux show the shares that a person has opened in the file manager. */
const DESKTOP_SHARE = /^\/run\/user\/\d+\/gvfs\//;

/** Whether a file is read over a network, as far as the system tells. Never throws. */
export function isOnNetwork(
  path: string,
  platform: NodeJS.Platform,
  system: FileSystem = THIS_SYSTEM,
): boolean {
  if (platform === 'win32') return isShare(path) || isShare(told(() => system.realPath(path)));
  if (platform !== 'linux') return false;
  if (DESKTOP_SHARE.test(path)) return true;
  const mounts = told(() => system.mounts());
  return REMOTE.test(fileSystemOf(path, mounts));
}

/** `\\server\share\…`, also as `\\?\UNC\server\…`, but not `\\?\C:\…`. */
const isShare = (path: string): boolean => /^[\\/]{2}(?:[^?.]|\?[\\/]UNC[\\/])/i.test(path);

/** The type of the file system that a path of Linux lies on: the one mounted nearest above it. */
function fileSystemOf(path: string, mounts: string): string {
  const above = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, at = '', type = '']) => ({ at: unescaped(at), type }))
    .filter(({ at }) => at !== '' && `${path}/`.startsWith(at.endsWith('/') ? at : `${at}/`))
    // Of two at the same place the later one hides the earlier.
    .reduce((best, mount) => (mount.at.length >= best.at.length ? mount : best), NOWHERE);
  return above.type;
}
const NOWHERE = { at: '', type: '' };

/** Spaces and the like stand as `\040`. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));

function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
