import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { debianChangelog } from './debian-changelog.js';
import { sizeOf } from './lay-out.js';
import { valueOf, type PackageOrder } from './order.js';

const run = promisify(execFile);
const PROJECT = join(import.meta.dirname, '..', '..');
const SCRIPTS = [
  ['--after-install', 'postinst'],
  ['--after-remove', 'postrm'],
] as const;
/** Debian's width of a line of text. */
const WIDTH = 78;

/** Makes a Debian package of an order whose files are laid out, with Debian's own tool. */
export async function makeDeb(order: PackageOrder, root: string, work: string): Promise<void> {
  await addDocumentation(order, root);
  const size = await sizeOf(root);
  const sums = await checksumsOf(root);
  const control = join(root, 'DEBIAN');
  await mkdir(control, { mode: 0o755 });
  for (const [option, name] of SCRIPTS) {
    const script = join(control, name);
    await writeFile(script, await readFile(valueOf(order, option)));
    await chmod(script, 0o755);
  }
  await writeFile(join(control, 'md5sums'), sums, { mode: 0o644 });
  await writeFile(join(control, 'control'), controlFile(order, size), { mode: 0o644 });
  const compression = [`-Z${valueOf(order, '--deb-compression').replace(/^gz$/, 'gzip')}`];
  // Looked at and thrown away, as in tests: seconds instead of minutes.
  if (compression[0] === '-Zgzip') compression.push('-z1');
  const target = valueOf(order, '--package');
  const args = ['--root-owner-group', ...compression, '--build', root, target];
  await run('dpkg-deb', args, { cwd: work });
}

/** Manual pages and the history of changes, packed the way Debian has them. */
async function addDocumentation(order: PackageOrder, root: string): Promise<void> {
  const doc = join(root, 'usr/share/doc', valueOf(order, '--name'));
  await mkdir(doc, { recursive: true });
  const history = debianChangelog(await readFile(join(PROJECT, 'CHANGELOG.md'), 'utf8'), {
    name: valueOf(order, '--name'),
    version: valueOf(order, '--version'),
    maintainer: valueOf(order, '--maintainer'),
  });
  await writeFile(join(doc, 'changelog.gz'), packed(history), { mode: 0o644 });
  for (const { to } of order.files.filter((file) => file.to.startsWith('/usr/share/man/'))) {
    const page = join(root, to);
    await writeFile(`${page}.gz`, packed(await readFile(page)), { mode: 0o644 });
    await rm(page);
  }
}

const packed = (text: string | Buffer): Buffer => gzipSync(text, { level: 9 });

async function checksumsOf(root: string): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const lines: string[] = [];
  for (const path of paths) {
    // By these `dpkg --verify` finds files that were changed; they protect from nothing else.
    const hash = createHash('md5');
    await pipeline(createReadStream(path), hash);
    lines.push(`${hash.digest('hex')}  ${relative(root, path)}\n`);
  }
  return lines.join('');
}

function controlFile(order: PackageOrder, bytes: number): string {
  const { options } = order;
  const list = (name: string): string => (options.get(name) ?? []).join(', ');
  const [synopsis = '', ...rest] = valueOf(order, '--description').split('\n');
  const fields: [name: string, value: string][] = [
    ['Package', valueOf(order, '--name')],
    ['Version', valueOf(order, '--version')],
    ['Architecture', valueOf(order, '--architecture')],
    ['Maintainer', valueOf(order, '--maintainer')],
    ['Installed-Size', String(Math.ceil(bytes / 1024))],
    ['Depends', list('-d')],
    ['Recommends', list('--deb-recommends')],
    ['Section', valueOf(order, '--category')],
    ['Priority', valueOf(order, '--deb-priority')],
    ['Homepage', valueOf(order, '--url')],
    ['Description', [synopsis, ...wrapped(rest.join(' '))].join('\n ')],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** Words in lines that Debian's tools show whole. */
export function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines[lines.length - 1] ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
