import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { writeChecksums } from './checksums.js';
import { configure, HAS_HOMEPAGE, SIGNED } from './electron-builder.js';
import { makeIcons } from './icons.js';
import { byReason, hostPlatform, wantedFor, whyNot, type Unmade } from './package-plan.js';
import { makePortableFolder, zipFolder } from './portable-folder.js';
import { installedElectron } from './electron/find-electron.js';

/**
 * `npm run package [-- --strict]`: the portable folder, which needs nothing, and every installer for
 * this system whose tools can be had. What cannot be made is named at the end; with `--strict`, as
 * in a release, that is a failure.
 */
const ROOT = join(import.meta.dirname, '..');
const OUT = 'dist/installers';
const platform = hostPlatform();
const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });

async function makePortable(): Promise<void> {
  const text = await readFile(join(ROOT, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  const { folder, bytes } = await makePortableFolder({ out: 'dist' });
  const zipped = join(OUT, `Field-Reader-${version}-portable.zip`);
  await zipFolder(folder, zipped);
  console.log(`${folder}: ${(bytes / 1e6).toFixed(1)} MB, for a stick or a share`);
  console.log(`${zipped}: the same as one file`);
}

/** Packs the app for one processor, without wrapping it in anything. @returns its folder */
async function pack(arch: Arch): Promise<string> {
  const program = installedElectron(ROOT, process.env);
  const config = configure();
  const { afterPack } = config;
  let folder = '';
  await build({
    targets: platform.createTarget('dir', arch),
    publish: 'never',
    config: {
      ...config,
      ...(program !== undefined && Arch[arch] === process.arch
        ? { electronDist: electronFolder(program) }
        : {}),
      afterPack: async (context) => {
        if (typeof afterPack === 'function') await afterPack(context);
        folder = context.appOutDir;
      },
    },
  });
  return folder;
}

/** The folder Electron's program came in; on a Mac the program is deep inside its bundle. */
function electronFolder(program: string): string {
  const up = process.platform === 'darwin' ? ['..', '..', '..', '..'] : ['..'];
  return join(program, ...up);
}

/** Each on its own, so that one tool that cannot be had costs one package. */
async function makeInstallers(): Promise<{ made: number; unmade: Unmade[] }> {
  await makeIcons();
  const unmade: Unmade[] = [];
  const wanted = wantedFor(platform, configure());
  for (const arch of new Set(wanted.map((one) => one.arch))) {
    const targets = wanted.filter((one) => one.arch === arch).map((one) => one.target);
    let folder: string;
    try {
      folder = await pack(arch);
    } catch (error) {
      const why = whyNot(error, 'Electron’s program');
      unmade.push(...targets.map((target) => ({ name: `${target} ${Arch[arch]}`, why })));
      continue;
    }
    for (const target of targets) {
      try {
        const targets = platform.createTarget(target, arch);
        await build({ prepackaged: folder, targets, publish: 'never', config: configure() });
      } catch (error) {
        const name = `${target} ${Arch[arch]}`;
        unmade.push({ name, why: whyNot(error, `the tool for ${target}`) });
      }
    }
  }
  return { made: wanted.length - unmade.length, unmade };
}

function tell(made: number, unmade: Unmade[]): void {
  const count = made === 0 ? 'no' : String(made);
  console.log(
    `${OUT}: ${count} installers for this system${unmade.length > 0 ? '. Not made:' : ''}`,
  );
  for (const line of byReason(unmade)) console.log(`  ${line}`);
  const signed =
    platform === Platform.LINUX || (platform === Platform.MAC ? SIGNED.mac : SIGNED.win);
  if (made > 0 && !signed) {
    console.log(
      'The installers are unsigned: systems will warn. Hand out SHA256SUMS.txt with them.',
    );
  }
  if (!values.strict) return;
  if (!HAS_HOMEPAGE) console.error('A release needs FIELD_READER_HOMEPAGE, an address of its own.');
  if (!HAS_HOMEPAGE || unmade.length > 0) process.exitCode = 1;
}

try {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await makePortable();
  const { made, unmade } = await makeInstallers();
  await writeChecksums(OUT);
  tell(made, unmade);
} catch (error) {
  console.error(`Not packaged: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
