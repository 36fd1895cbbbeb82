import { Arch, Platform, type Configuration } from 'electron-builder';

/** One thing to make: a kind of installer or folder, for one processor. */
export interface Wanted {
  target: string;
  arch: Arch;
}

/** The packager's name for the system this runs on. */
export function hostPlatform(platform: NodeJS.Platform = process.platform): Platform {
  if (platform === 'win32') return Platform.WINDOWS;
  if (platform === 'darwin') return Platform.MAC;
  return Platform.LINUX;
}

/** What the configuration lists for a system, one line for each kind and processor. */
export function wantedFor(platform: Platform, configuration: Configuration): Wanted[] {
  const { target } = configuration[platform.buildConfigurationKey as 'win' | 'mac' | 'linux'] ?? {};
  const list = Array.isArray(target) ? target : target ? [target] : [];
  return list.flatMap((entry) => {
    if (typeof entry === 'string') return [];
    const names = Array.isArray(entry.arch) ? entry.arch : entry.arch ? [entry.arch] : [];
    return names.map((name) => ({ target: entry.target, arch: Arch[name] }));
  });
}

/** Something wanted that could not be made, and why in one line. */
export interface Unmade {
  name: string;
  why: string;
}

/** The first line of what went wrong; for a missing network, a sentence. */
export function whyNot(error: unknown, what: string): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(text)) {
    return `${what} is fetched from the internet at first use, and there is no way there from here`;
  }
  // The rest is the packager's own log.
  return (text.split('\n').find((line) => line.trim() !== '') ?? text).trim();
}

/** One line for each reason, naming all it holds for. */
export function byReason(unmade: readonly Unmade[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, why } of unmade) names.set(why, [...(names.get(why) ?? []), name]);
  return [...names].map(([why, list]) => `${list.join(', ')}: ${why}.`);
}
