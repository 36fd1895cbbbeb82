import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What makes one kind of package, and the Debian package that has it. */
interface Tool {
  program: string;
  debian: string;
  /** Whether electron-builder fetches one of its own where the system has none. */
  fetched: boolean;
}

const TOOLS: Readonly<Record<string, Tool>> = {
  deb: { program: 'dpkg-deb', debian: 'dpkg', fetched: false },
  rpm: { program: 'rpmbuild', debian: 'rpm', fetched: false },
  'tar.gz': { program: '7za', debian: 'p7zip-full', fetched: true },
};

/** Where a program is that would be started by its name alone. */
export function programOnPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Tells electron-builder to use what is here for Linux packages, so that they need nothing from the
 * internet. `fpm` always is the project's own (build/linux): what is tested is what is shipped.
 */
export function useSystemTools(env: NodeJS.ProcessEnv): void {
  env['CUSTOM_FPM_PATH'] = join(import.meta.dirname, 'linux', 'fpm');
  const archiver = programOnPath('7za', env);
  if (archiver !== undefined) env['ELECTRON_BUILDER_7ZIP_PATH'] ??= archiver;
}

/** Why a kind of Linux package cannot be made here, if its tool is missing for good. */
export function missingTool(target: string, env: NodeJS.ProcessEnv): string | undefined {
  const tool = TOOLS[target];
  if (tool === undefined || tool.fetched || programOnPath(tool.program, env)) return undefined;
  return `${tool.program} is not installed (Debian: apt-get install ${tool.debian})`;
}

/** How the tool of a kind of package is spoken of where it could not be fetched. */
export function toolOf(target: string): string {
  const tool = TOOLS[target];
  return tool?.fetched
    ? `the tool for ${target} (or Debian’s ${tool.debian})`
    : `the tool for ${target}`;
}
