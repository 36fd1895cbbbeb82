import { m } from '../../shared/messages/messages.js';
import type { Cut } from '../../shared/paper.js';

/** The cuts of a fact sheet where one is chosen. */
export const cutChoiceName: Readonly<Record<Cut, () => string>> = {
  one: m.cut_one,
  two: m.cut_two,
  large: m.cut_large,
};
