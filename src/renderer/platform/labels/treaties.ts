import { m } from '../../../shared/messages/messages.js';
import type { Fact, TreatyStatus } from '../../../shared/schema/article.js';
import { dateText } from './dates.js';

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
