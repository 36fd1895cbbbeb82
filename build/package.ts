import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform, type Configuration } from 'electron-builder';
import { writeChecksums } from './checksums.js';
import { configure, HAS_HOMEPAGE, SIGNED } from './electron-builder.js';
import { makeIcons } from './icons.js';
import { byReason, hostPlatform, wantedFor, whyNot, type Unmade } from './package-plan.js';
import { missingTool, toolOf, useSystemTools } from './package-tools.js';
import { asTrial, electronToPack, TRIAL_OUT } from './package-trial.js';
import { makePortableFolder, zipFolder } from './portable-folder.js';

/**
 * `npm run package [-- --strict]`: the portable folder, which needs nothing, and every installer for
 * this system whose tools can be had. What cannot be made is named at the end; with `--strict`, as
 * in a release, that is a failure.
 *
 * `--trial` packs around whichever Electron is here, to see that packing works: the packages bear
 * TRIAL in their names, lie in a folder of their own, and are for nobody.
 */
const ROOT = join(import.meta.dirname, '..');
const platform = hostPlatform();
const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    trial: { type: 'boolean', default: false },
  },
});
const OUT = values.trial ? TRIAL_OUT : 'dist/installers';

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
async function pack(arch: Arch, config: Configuration, electronDist?: string): Promise<string> {
  const { afterPack } = config;
  let folder = '';
  await build({
    targets: platform.createTarget('dir', arch),
    publish: 'never',
    config: {
      ...config,
      ...(electronDist === undefined ? {} : { electronDist }),
      afterPack: async (context) => {
        if (typeof afterPack === 'function') await afterPack(context);
        folder = context.appOutDir;
      },
    },
  });
  return folder;
}

/** All packages for one processor; each on its own, so that one missing tool costs one package. */
async function makeFor(arch: Arch, targets: readonly string[]): Promise<Unmade[]> {
  const name = (target: string): string => `${target} ${Arch[arch]}`;
  const all = (why: string): Unmade[] => targets.map((target) => ({ name: name(target), why }));
  const own = Arch[arch] === process.arch;
  if (values.trial && !own) return all('a trial is made for this machine’s processor only');
  // The other processors' program is fetched by electron-builder.
  const choice = own ? await electronToPack(values.trial) : undefined;
  if (choice && 'why' in choice) return all(choice.why);
  const electron = choice?.electron;
  const settings = (): Configuration =>
    values.trial && electron ? asTrial(configure(), electron.version) : configure();
  let folder: string;
  try {
    folder = await pack(arch, settings(), electron?.folder);
  } catch (error) {
    return all(whyNot(error, 'Electron’s program'));
  }
  const unmade: Unmade[] = [];
  for (const target of targets) {
    const missing = missingTool(target, process.env);
    if (missing !== undefined) {
      unmade.push({ name: name(target), why: missing });
      continue;
    }
    try {
      const made = platform.createTarget(target, arch);
      await build({ prepackaged: folder, targets: made, publish: 'never', config: settings() });
    } catch (error) {
      unmade.push({ name: name(target), why: whyNot(error, toolOf(target)) });
    }
  }
  return unmade;
}

async function makeInstallers(): Promise<{ made: number; unmade: Unmade[] }> {
  await makeIcons();
  if (platform === Platform.LINUX) useSystemTools(process.env);
  const unmade: Unmade[] = [];
  const wanted = wantedFor(platform, configure());
  for (const arch of new Set(wanted.map((one) => one.arch))) {
    const targets = wanted.filter((one) => one.arch === arch).map((one) => one.target);
    unmade.push(...(await makeFor(arch, targets)));
  }
  return { made: wanted.length - unmade.length, unmade };
}

function tell(made: number, unmade: Unmade[]): void {
  const count = made === 0 ? 'no' : String(made);
  const kind = values.trial ? 'TRIAL packages, for nobody but who made them' : 'installers';
  console.log(`${OUT}: ${count} ${kind} for this system${unmade.length > 0 ? '. Not made:' : ''}`);
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
  if (values.strict && values.trial) throw new Error('A trial is never a release');
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  if (!values.trial) await makePortable();
  const { made, unmade } = await makeInstallers();
  await writeChecksums(OUT);
  tell(made, unmade);
} catch (error) {
  console.error(`Not packaged: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
