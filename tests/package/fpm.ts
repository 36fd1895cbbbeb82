import { execFileSync } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Arch, build, Platform } from 'electron-builder';
import { configureFor, ROOT } from './pack.js';

/** What electron-builder tells `fpm`, the tool that makes deb and rpm: its arguments, sorted out. */
export interface FpmOrder {
  /** `--name value` and `-d value`, each with all its values. */
  options: ReadonlyMap<string, readonly string[]>;
  /** What is installed where: a file or, with a final slash, what is in a folder. */
  files: readonly { from: string; to: string }[];
}

/** Asks electron-builder for a Linux package of an app and keeps the order it would give. */
export async function fpmOrder(
  target: 'deb' | 'rpm',
  app: string,
  folder: string,
): Promise<FpmOrder> {
  let args: string[] = [];
  const config = configureFor(folder);
  await build({
    projectDir: ROOT,
    prepackaged: app,
    targets: Platform.LINUX.createTarget(target, Arch.x64),
    publish: 'never',
    config,
    effectiveOptionComputed: async ([given, desktopFile]: [string[], string]) => {
      // Scripts and the desktop entry are in a folder that is gone when the call returns.
      const kept = join(folder, `${target}-order`);
      await mkdir(kept, { recursive: true });
      const keep = async (path: string): Promise<string> => {
        const copy = join(kept, basename(path));
        await copyFile(path, copy);
        return copy;
      };
      args = await Promise.all(
        given.map(async (argument, index) => {
          if (['--after-install', '--after-remove'].includes(given[index - 1] ?? '')) {
            return keep(argument);
          }
          const entry = `${desktopFile}=`;
          return argument.startsWith(entry)
            ? `${await keep(desktopFile)}=${argument.slice(entry.length)}`
            : argument;
        }),
      );
      return true;
    },
  });
  const depends = (target === 'deb' ? config.deb : config.rpm)?.depends ?? [];
  return sortedOut([...depends.flatMap((name) => ['-d', name]), ...args]);
}

function sortedOut(args: readonly string[]): FpmOrder {
  const options = new Map<string, string[]>();
  const files: { from: string; to: string }[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument.startsWith('-')) {
      options.set(argument, [...(options.get(argument) ?? []), args[(index += 1)] ?? '']);
      continue;
    }
    const at = argument.lastIndexOf('=');
    files.push({ from: argument.slice(0, at), to: argument.slice(at + 1) });
  }
  return { options, files };
}

/** Lays the files out as they would be installed below a root of their own. */
export async function layOut({ files }: FpmOrder, root: string): Promise<void> {
  for (const { from, to } of files) {
    await mkdir(from.endsWith('/') ? join(root, to) : dirname(join(root, to)), { recursive: true });
    await cp(from, join(root, to), { recursive: true });
  }
  await normalise(root);
}

/** The rights that fpm gives: programs may be run, all else only read, whatever the umask here. */
async function normalise(path: string): Promise<void> {
  const info = await stat(path);
  if (!info.isDirectory()) return chmod(path, info.mode & 0o100 ? 0o755 : 0o644);
  await chmod(path, 0o755);
  for (const name of await readdir(path)) await normalise(join(path, name));
}

/** Makes a real Debian package of an order, with Debian's own tool. @returns its path */
export async function makeDeb(order: FpmOrder, folder: string): Promise<string> {
  const root = join(folder, 'deb-root');
  await layOut(order, root);
  const one = (name: string): string => order.options.get(name)?.[0] ?? '';
  const doc = join(root, 'usr/share/doc', one('--name'));
  await mkdir(doc, { recursive: true });
  await copyFile(join(ROOT, 'LICENSE'), join(doc, 'copyright'));
  // fpm writes one of its own; the same place and form here.
  await writeFile(join(doc, 'changelog.gz'), gzipSync(await readFile(join(ROOT, 'CHANGELOG.md'))), {
    mode: 0o644,
  });
  await mkdir(join(root, 'DEBIAN'));
  for (const [option, script] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ] as const) {
    const path = join(root, 'DEBIAN', script);
    await writeFile(path, await readFile(one(option)), { mode: 0o755 });
    await chmod(path, 0o755);
  }
  await writeFile(
    join(root, 'DEBIAN/control'),
    [
      `Package: ${one('--name')}`,
      `Version: ${one('--version')}`,
      `Architecture: ${one('--architecture')}`,
      `Maintainer: ${one('--maintainer')}`,
      `Section: ${one('--category')}`,
      `Priority: ${one('--deb-priority')}`,
      `Homepage: ${one('--url')}`,
      `Depends: ${(order.options.get('-d') ?? []).join(', ')}`,
      `Description: ${one('--description')}`,
      '',
    ].join('\n'),
  );
  const deb = join(folder, 'field-reader.deb');
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', root, deb]);
  return deb;
}

/** Whether a program is there to be used. */
export function has(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
