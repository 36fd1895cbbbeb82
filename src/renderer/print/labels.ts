import type { CheckCode } from '../../shared/edition/check-code.js';
import type { Manifest, Source } from '../../shared/edition/edition.js';
import { m } from '../../shared/messages/messages.js';
import { yearsText } from '../platform/labels/treaties.js';
import { dateText } from '../platform/labels/dates.js';

/** Years, treaties and sources as words on paper. Everything here is plain text. */

/**
 * A source in its short form: publisher, title, year; neither publisher nor year twice
 * ("OSCE, OSCE Presence in Albania", "2023 Report, 2023").
 */
export function sourceText({ publisher, title, date }: Source): string {
  const year = date === undefined ? m.source_undated() : yearsText(date);
  return [
    ...(title.startsWith(`${publisher} `) ? [] : [publisher]),
    title,
    ...(title.includes(year) ? [] : [year]),
  ].join(', ');
}

/** A source where there is little space: publisher and year. */
export const shortSourceText = ({ publisher, date }: Source): string =>
  [publisher, date === undefined ? m.source_undated() : yearsText(date)].join(', ');

/** "Field Reader, English edition of 24 November 2026". */
export function editionText(manifest: Pick<Manifest, 'language' | 'date'>): string {
  const names = new Intl.DisplayNames([m.locale_tag()], { type: 'language' });
  return m.paper_edition({
    app: m.app_name(),
    language: names.of(manifest.language) ?? manifest.language,
    date: dateText(manifest.date),
  });
}

/** "Check code 7K3M-9QX2", or nothing for an edition without codes. */
export const codeText = (code: CheckCode | undefined): string[] =>
  code === undefined ? [] : [m.paper_check_code({ code })];

/** Keeps a number with the word it belongs to: "1 July", "No. 160" are not parted at the end of a line. */
export const bindNumbers = (text: string): string =>
  text
    .replaceAll(/(?<![\d,.])(\d{1,2}) (?=\p{Lu})/gu, '$1\u00a0')
    .replaceAll(/\b(No\.|Art\.|Arts\.|Article|Articles) (?=\d)/g, '$1\u00a0');
