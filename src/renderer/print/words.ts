import type { CheckCode } from '../../shared/check-code.js';
import type { Manifest, Source } from '../../shared/edition.js';
import { m } from '../../shared/messages/messages.js';
import type { Fact, TreatyStatus } from '../../shared/schema.js';
import { dateText } from '../words/dates.js';

/** Years, treaties and sources as words on paper. Everything here is plain text. */

/** Only the years of an EDTF date, for narrow columns: "2018–2019", "about 2019", "2024". */
export function yearsText(edtf: string): string {
  const [from = '', to] = edtf.replaceAll(/(\d{4})(?:-\d{2}){1,2}/g, '$1').split('/');
  return dateText(to === undefined || to === from ? from : `${from}/${to}`);
}

/** Where a State stands on a treaty: "Signed 12 December 2000, ratified 21 August 2002." */
export function treatyText(treaty: TreatyStatus): string {
  const signed = treaty.signed === undefined ? undefined : dateText(treaty.signed);
  const ratified = treaty.ratified === undefined ? undefined : dateText(treaty.ratified);
  const inForce = treaty.inForce === undefined ? undefined : dateText(treaty.inForce);
  if (treaty.status === 'not party') {
    return signed ? m.paper_treaty_signed_not_party({ signed }) : m.paper_treaty_not_party();
  }
  if (signed && ratified) {
    return inForce
      ? m.paper_treaty_signed_ratified_in_force({ signed, ratified, inForce })
      : m.paper_treaty_signed_ratified({ signed, ratified });
  }
  if (ratified) {
    return inForce
      ? m.paper_treaty_joined_in_force({ ratified, inForce })
      : m.paper_treaty_joined({ ratified });
  }
  if (signed) {
    return inForce
      ? m.paper_treaty_signed_party_in_force({ signed, inForce })
      : m.paper_treaty_signed_party({ signed });
  }
  return inForce ? m.paper_treaty_party_in_force({ inForce }) : m.paper_treaty_party();
}

/** The same with its note, as a fact to be printed. */
export const treatyFact = (
  treaty: TreatyStatus,
): Pick<Fact, 'text' | 'asOf' | 'doubt' | 'sources'> => ({
  text: [treatyText(treaty), treaty.note].filter(Boolean).join(' '),
  sources: treaty.sources,
  ...(treaty.asOf === undefined ? {} : { asOf: treaty.asOf }),
  ...(treaty.doubt === undefined ? {} : { doubt: treaty.doubt }),
});

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

/** A source where there is little room: publisher and year. */
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

/** Keeps a number with the word it belongs to: "1 July", "No. 160" are not cut at the end of a line. */
export const bindNumbers = (text: string): string =>
  text
    .replaceAll(/(?<![\d,.])(\d{1,2}) (?=\p{Lu})/gu, '$1\u00a0')
    .replaceAll(/\b(No\.|Art\.|Arts\.|Article|Articles) (?=\d)/g, '$1\u00a0');
