import type { Manifest } from '../../../shared/edition/edition.js';
import type { ReadyLine } from '../../../shared/readiness.js';
import { m } from '../../../shared/messages/messages.js';
import { dateText } from '../../platform/labels/dates.js';
import { line, someOf } from './lines.js';

/** Whether the edition that is open is the one that was published: every file, and all together. */

const MAX_FILES = 3;
/** Files read at the same time. */
const AT_ONCE = 12;

/** Hexadecimal. Undefined where the browser has no hashing: pages from an address without https. */
async function sha256(text: string): Promise<string | undefined> {
  // Not in every context, whatever the types say.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Letters and digits in groups, to be compared by eye: as many as no accident gives twice. */
const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join('\u00a0');

/** @param read the text of a file of the edition; throws when it cannot be had */
export async function editionLine(
  { editionId: id, date, files, contentHash }: Manifest,
  read: (file: string) => Promise<string>,
): Promise<ReadyLine> {
  const name = m.ready_edition();
  const which = { id, date: dateText(date) };
  const wanted = Object.entries(files);
  const all = await sha256(wanted.map(([file, { sha256: hash }]) => `${file} ${hash}\n`).join(''));
  if (all === undefined) {
    return line(name, 'note', m.ready_edition_unknown(which), m.ready_edition_unknown_todo());
  }
  const damaged: string[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    await Promise.all(
      wanted.slice(at, at + AT_ONCE).map(async ([file, { sha256: hash }]) => {
        const found = await read(file).then(sha256, () => undefined);
        if (found !== hash) damaged.push(file);
      }),
    );
  }
  if (damaged.length > 0) {
    const more = (some: { names: string; count: number }) =>
      m.ready_edition_more({ files: some.names, count: some.count });
    const list = someOf(damaged.sort(), MAX_FILES, more);
    return line(
      name,
      'todo',
      m.ready_edition_bad({ ...which, files: list }),
      m.ready_edition_bad_todo(),
    );
  }
  if (all !== contentHash) {
    return line(name, 'todo', m.ready_edition_hash_bad(which), m.ready_edition_bad_todo());
  }
  const hash = shortHash(contentHash);
  return line(name, 'ok', m.ready_edition_ok({ ...which, count: wanted.length, hash }));
}
