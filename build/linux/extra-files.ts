import { join } from 'node:path';

/** A file of the project, and where the system's package manager puts it. */
const put = (file: string, to: string): string =>
  `${join(import.meta.dirname, '..', '..', file)}=${to}`;

/** In both kinds of package: the command that starts the app, and its manual page. */
const COMMAND = [
  put('build/linux/field-reader.sh', '/usr/bin/field-reader'),
  put('build/linux/field-reader.1', '/usr/share/man/man1/field-reader.1'),
];

/** What goes into a Debian package beside the app. */
export const DEB_FILES = [
  ...COMMAND,
  put('LICENSE', '/usr/share/doc/field-reader/copyright'),
  put('build/linux/lintian-overrides', '/usr/share/lintian/overrides/field-reader'),
];

/** What goes into an RPM package beside the app. */
export const RPM_FILES = [...COMMAND, put('LICENSE', '/usr/share/licenses/field-reader/LICENSE')];
