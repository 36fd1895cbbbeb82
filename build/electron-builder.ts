import type { Configuration } from 'electron-builder';

/**
 * What goes into the app. All code is bundled into `out/`, so no `node_modules` goes with it.
 *
 * `appId` must never change: an update finds the installed app by it.
 */
const configuration: Configuration = {
  appId: 'org.fieldreader.app',
  productName: 'Field Reader',
  executableName: 'field-reader',
  directories: { output: 'dist/installers', buildResources: 'build' },
  files: ['out/**/*', 'package.json', '!**/node_modules/**', '!**/*.map'],
  asar: true,
  npmRebuild: false,
  // The app never looks for updates: nothing may be published or fetched by it.
  publish: null,
  // The frame's own words are English until the interface has a second language.
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: ['dir', 'zip'], category: 'Education' },
  win: { target: ['zip'] },
  mac: { target: ['zip'], category: 'public.app-category.reference' },
};

export default configuration;
