import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { valueOf, type PackageOrder } from './order.js';

const run = promisify(execFile);

/** How rpm names what electron-builder calls a compression. */
const PAYLOADS: Readonly<Record<string, string>> = {
  gzip: 'w1.gzdio',
  xz: 'w6.xzdio',
  xzmt: 'w6T.xzdio',
  bzip2: 'w9.bzdio',
};

/** Makes an RPM package of an order whose files are laid out, with RPM's own tool. */
export async function makeRpm(order: PackageOrder, root: string, work: string): Promise<void> {
  const spec = join(work, 'package.spec');
  await writeFile(spec, await specFile(order));
  const top = join(work, 'rpmbuild');
  await mkdir(top);
  const payload = PAYLOADS[valueOf(order, '--rpm-compression')] ?? 'w6T.xzdio';
  const definitions = [
    `_topdir ${top}`,
    `_binary_payload ${payload}`,
    // The program is packed as it was made: not stripped, not linked to from elsewhere.
    '_build_id_links none',
    '__os_install_post %{nil}',
    'debug_package %{nil}',
    // Newer versions empty the root before they build.
    '__spec_install_pre %{nil}',
  ].flatMap((definition) => ['--define', definition]);
  const target = valueOf(order, '--architecture');
  await run('rpmbuild', ['-bb', '--buildroot', root, '--target', target, ...definitions, spec]);
  const made = join(top, 'RPMS', target);
  const [file = ''] = await readdir(made);
  // Not moved: it may go to another disk.
  await copyFile(join(made, file), valueOf(order, '--package'));
}

async function specFile(order: PackageOrder): Promise<string> {
  const requires = (order.options.get('-d') ?? []).map((name) => `Requires: ${name}`);
  const script = async (option: string): Promise<string> =>
    (await readFile(valueOf(order, option), 'utf8')).replaceAll('%', '%%');
  return [
    `Name: ${valueOf(order, '--name')}`,
    `Version: ${valueOf(order, '--version')}`,
    'Release: 1',
    `Summary: ${valueOf(order, '--rpm-summary')}`,
    `License: ${valueOf(order, '--license')}`,
    `Vendor: ${valueOf(order, '--vendor')}`,
    `Packager: ${valueOf(order, '--maintainer')}`,
    `URL: ${valueOf(order, '--url')}`,
    `Group: ${valueOf(order, '--category')}`,
    // What Electron brings along is for itself, and what it needs is named in the order.
    'AutoReqProv: no',
    ...requires,
    '',
    '%description',
    valueOf(order, '--description'),
    '',
    '%files',
    '%defattr(-,root,root,-)',
    // A folder stands for all that is in it.
    ...order.files.map(({ to }) => `"${to}"`),
    '',
    '%post',
    await script('--after-install'),
    '%postun',
    await script('--after-remove'),
  ].join('\n');
}
