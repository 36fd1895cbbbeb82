import { describe, expect, it } from 'vitest';
import { programFolder } from '../../src/main/storage/portable-data.js';
import type { FileSystem } from '../../src/main/storage/network-drive.js';
import { surroundings } from '../../src/main/app/launch-location.js';

const SYSTEM: FileSystem = {
  realPath: (path) => path.replace(/^Z:/, '\\\\server\\share'),
  mounts: () =>
    [
      '/dev/sda1 / ext4 rw 0 0',
      '//server/share /mnt/training\\040room cifs rw 0 0',
      'server:/home /net/home nfs4 rw 0 0',
      '/dev/sdb1 /net/home/stick vfat rw 0 0',
      'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
    ].join('\n'),
};

describe('surroundings', () => {
  const temp = 'C:\\Users\\Ana\\AppData\\Local\\Temp';
  it.each([
    ['win32', `${temp}\\Temp1_Field-Reader-0.1.0-win-x64.zip\\Field Reader.exe`, ['run-from-zip']],
    ['win32', `${temp}\\8f3a_Field-Reader.zip.f3a\\Field Reader.exe`, ['run-from-zip']],
    ['win32', `${temp}\\7zO4B21\\Field Reader.exe`, ['run-from-zip']],
    ['win32', `${temp}\\Rar$EXa1234.5678\\Field Reader.exe`, ['run-from-zip']],
    ['win32', '\\\\server\\training\\Field Reader\\Field Reader.exe', ['run-from-network']],
    ['win32', '\\\\?\\C:\\Programs\\Field Reader.exe', []],
    ['win32', 'C:\\Program Files\\Field Reader\\Field Reader.exe', []],
    ['win32', 'D:\\zip.zip files\\Field Reader.exe', []],
    [
      'darwin',
      '/private/var/folders/x/T/AppTranslocation/A1/d/Field Reader.app/Contents/MacOS/Field Reader',
      ['run-from-download'],
    ],
    ['darwin', '/Applications/Field Reader.app/Contents/MacOS/Field Reader', []],
    [
      'linux',
      '/run/user/1000/gvfs/smb-share:server=a/Field Reader/field-reader',
      ['run-from-network'],
    ],
    ['linux', '/opt/Field Reader/field-reader', []],
  ] as const)('%s: %s', (platform, exe, kinds) => {
    expect(surroundings({ exe, platform }, SYSTEM).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['win32', 'Z:\\Field Reader\\Field Reader.exe'],
    ['linux', '/mnt/training room/Field Reader/field-reader'],
    ['linux', '/net/home/ana/field-reader'],
  ] as const)('%s: a drive or folder that hides a network, %s', (platform, exe) => {
    expect(surroundings({ exe, platform }, SYSTEM)).toEqual([{ kind: 'run-from-network' }]);
  });

  it.each([
    ['win32', 'C:\\Field Reader\\Field Reader.exe'],
    ['linux', '/mnt/training rooms/field-reader'],
    ['linux', '/net/home/stick/field-reader'],
    ['linux', '/opt/field-reader'],
  ] as const)('%s: one that does not, %s', (platform, exe) => {
    expect(surroundings({ exe, platform }, SYSTEM)).toEqual([]);
  });

  it('are none where the system tells nothing', () => {
    const mute = () => {
      throw new Error('not permitted');
    };
    for (const platform of ['win32', 'linux'] as const) {
      expect(surroundings({ exe: 'Z:/x', platform }, { realPath: mute, mounts: mute })).toEqual([]);
    }
  });

  it('of an AppImage are those of the file that was started', () => {
    const exe = '/tmp/.mount_FieldR1/field-reader';
    const appImage = '/run/user/1000/gvfs/smb-share:server=a/Field-Reader.AppImage';
    expect(surroundings({ exe, platform: 'linux', appImage }, SYSTEM)).toEqual([
      { kind: 'run-from-network' },
    ]);
  });
});

describe('programFolder', () => {
  it.each([
    [{ exe: '/media/stick/reader/field-reader', platform: 'linux' }, '/media/stick/reader'],
    [
      { exe: '/tmp/.mount/x', platform: 'linux', appImage: '/media/stick/Reader.AppImage' },
      '/media/stick',
    ],
    [
      {
        exe: '/Volumes/STICK/Field Reader.app/Contents/MacOS/Field Reader',
        platform: 'darwin',
      },
      '/Volumes/STICK',
    ],
  ] as const)('%j', (program, folder) => {
    expect(programFolder(program)).toBe(folder);
  });
});
