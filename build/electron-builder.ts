import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { writeChecksums } from './checksums.js';
import { checkFuses, type PackedApp } from './fuses.js';
import { DEB_FILES, RPM_FILES } from './linux/extra-files.js';

/**
 * Every installer and folder that can be made of the app, for all systems, in one place. All code is
 * bundled into `out/`, so no `node_modules` goes with it. `npm run package` (build/package.ts) makes
 * what the machine it runs on can make.
 *
 * Three names below must never change, or an update would install itself beside the old version
 * instead of replacing it: `appId`, `nsis.guid` and `msi.upgradeCode`.
 *
 * Signing is by environment only, in the variables electron-builder knows: `CSC_LINK` and
 * `CSC_KEY_PASSWORD` (macOS, and Windows unless `WIN_CSC_LINK` is set), `APPLE_API_KEY`,
 * `APPLE_API_KEY_ID` and `APPLE_API_ISSUER` (notarisation). Without them everything is built unsigned.
 */
const env = process.env;

/** Whether the environment brings what is needed to sign for a system. */
export const SIGNED = {
  win: Boolean(env['WIN_CSC_LINK'] ?? env['CSC_LINK']),
  mac: Boolean(env['CSC_LINK'] ?? env['CSC_NAME']),
};

/** Reserved for examples (RFC 2606), so that a build of one's own never points to a stranger. */
export const HAS_HOMEPAGE = Boolean(env['FIELD_READER_HOMEPAGE']);
const homepage = HAS_HOMEPAGE ? env['FIELD_READER_HOMEPAGE'] : 'https://field-reader.example';
const NOBODY = 'The Field Reader authors <authors@field-reader.example>';
const maintainer = env['FIELD_READER_MAINTAINER']?.trim().replace(/^$/, NOBODY) ?? NOBODY;

/** Where `build/icons.ts` puts what it draws from `build/icon.svg`. */
const ICONS = '.cache/icons';

/** Run by the package managers of both kinds; those of electron-builder forget what an upgrade needs. */
const LINUX_SCRIPTS = {
  afterInstall: 'build/linux/after-install.sh',
  afterRemove: 'build/linux/after-remove.sh',
};

const packed: PackedApp[] = [];

/** A new copy each time: electron-builder writes into the one it is given. */
export const configure = (): Configuration => ({
  appId: 'org.fieldreader.app',
  productName: 'Field Reader',
  copyright: 'The Field Reader authors. MIT licence; facts are credited to their sources.',
  // Version, system and processor in every name: a folder of them explains itself.
  artifactName: 'Field-Reader-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist/installers', buildResources: 'build' },
  extraMetadata: { homepage },

  files: ['out/**/*', 'package.json', '!**/node_modules/**', '!**/*.map'],
  asar: true,
  npmRebuild: false,
  // The app never looks for updates: nothing may be published or fetched by it.
  publish: null,
  // The frame's own words are English until the interface has a second language.
  electronLanguages: ['en-US'],

  // Integrity of the archive is checked by Electron on Windows and macOS; it needs both of the last two.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
  },
  afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
    // Of an Electron that is taken from a folder these are left; a packed app uses neither.
    await rm(join(appOutDir, 'version'), { force: true });
    await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
    packed.push({
      folder: appOutDir,
      platform: electronPlatformName,
      productName: packager.appInfo.productFilename,
      executableName: 'executableName' in packager ? String(packager.executableName) : '',
    });
  },
  // The configuration is a wish; what is in the program files is read back.
  afterAllArtifactBuild: async ({ outDir, artifactPaths }) => {
    await checkFuses(packed.splice(0));
    return artifactPaths.length === 0 ? [] : [await writeChecksums(outDir)];
  },

  win: {
    icon: `${ICONS}/icon.ico`,
    // Not `portable`: a program that unpacks itself at every start keeps people waiting each time.
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'msi', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    // Runs with the rights of whoever starts it; it never asks for an administrator.
    requestedExecutionLevel: 'asInvoker',
  },
  // For one person, without an administrator, or for everybody: the installer asks.
  nsis: {
    artifactName: 'Field-Reader-${version}-${os}-${arch}-setup.${ext}',
    guid: '5a3f4a0e-2f0c-5c1b-9a57-0b6a4f2f9d11',
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    buildUniversalInstaller: false,
    createDesktopShortcut: true,
    createStartMenuShortcut: true,
    // Settings are a person's own; removing the program leaves them.
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    installerLanguages: ['en_US'],
    // Only an updater would need it.
    packElevateHelper: false,
    runAfterFinish: true,
    uninstallDisplayName: '${productName} ${version}',
  },
  // For software distribution: all users, no questions.
  msi: {
    upgradeCode: '8E1D7C52-61F4-4B0B-9C3E-7A4D1B5F2C60',
    oneClick: true,
    perMachine: true,
    createDesktopShortcut: true,
    createStartMenuShortcut: true,
    runAfterFinish: false,
  },

  mac: {
    icon: `${ICONS}/icon.icns`,
    category: 'public.app-category.reference',
    target: [
      { target: 'dmg', arch: 'universal' },
      { target: 'zip', arch: 'universal' },
    ],
    minimumSystemVersion: '13.0',
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    gatekeeperAssess: false,
    // Apple's processors run nothing without a signature; `-` is one that names nobody.
    ...(SIGNED.mac ? {} : { identity: '-' }),
    notarize: SIGNED.mac && Boolean(env['APPLE_API_KEY']),
  },
  dmg: { sign: false, writeUpdateInfo: false },

  linux: {
    // A command should have no space in it; elsewhere the program is called like the product.
    executableName: 'field-reader',
    icon: `${ICONS}/png`,
    category: 'Education',
    maintainer,
    vendor: 'The Field Reader authors',
    synopsis: 'Offline reader on combating trafficking in human beings',
    description:
      'Search, read and print fact sheets, training topics, terms, instruments and sources on ' +
      'combating trafficking in human beings in the OSCE area. Works without a network.',
    syncDesktopName: true,
    desktop: {
      entry: { Keywords: 'trafficking;human rights;OSCE;training;reference;', Terminal: 'false' },
    },
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'rpm', arch: ['x64', 'arm64'] },
      { target: 'tar.gz', arch: ['x64', 'arm64'] },
    ],
  },
  // This runtime carries what older AppImages expected of the system (FUSE 2).
  toolsets: { appimage: '1.0.3' },
  deb: {
    ...LINUX_SCRIPTS,
    fpm: DEB_FILES,
    packageCategory: 'education',
    priority: 'optional',
    depends: [
      'libc6',
      'libgtk-3-0',
      'libnss3',
      'libatspi2.0-0',
      'libgbm1',
      'libasound2 | libasound2t64',
      'xdg-utils',
    ],
    // The default would recommend a handout icon's library; there is no handout icon.
    recommends: [],
  },
  rpm: {
    ...LINUX_SCRIPTS,
    fpm: RPM_FILES,
    packageCategory: 'Applications/Documentation',
    depends: ['gtk3', 'nss', 'at-spi2-core', 'mesa-libgbm', 'alsa-lib', 'xdg-utils'],
  },
});

export default configure();
