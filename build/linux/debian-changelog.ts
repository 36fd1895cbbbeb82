/** Whose history it is. */
export interface ChangelogOf {
  name: string;
  version: string;
  /** `Name <address>`. */
  maintainer: string;
}

/**
 * The head of the project's history in the form that Debian keeps for every package. It names the
 * version only: what is new is told in the app, and in full in the release notes.
 * @param changelog the text of CHANGELOG.md, for the version's date
 */
export function debianChangelog(changelog: string, of: ChangelogOf): string {
  const heading = changelog.split('\n').find((line) => line.startsWith(`## ${of.version} `));
  const day = /\((\d{4}-\d{2}-\d{2})\)/.exec(heading ?? '')?.[1];
  const date = day === undefined ? new Date() : new Date(`${day}T12:00:00Z`);
  return [
    `${of.name} (${of.version}) stable; urgency=medium`,
    '',
    `  * Version ${of.version}. Its release notes say what is new.`,
    '',
    ` -- ${of.maintainer}  ${date.toUTCString().replace('GMT', '+0000')}`,
    '',
  ].join('\n');
}
