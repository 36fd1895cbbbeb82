import type { Manifest } from '../../../shared/edition/edition.js';

/** Makes the page speak the edition's language, and run in its direction. */
export function showLanguage({ language, dir }: Manifest): void {
  const root = document.documentElement;
  root.lang = language;
  if (dir) root.dir = dir;
  else root.removeAttribute('dir');
}
