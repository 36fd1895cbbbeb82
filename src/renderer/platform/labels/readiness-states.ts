import { m } from '../../../shared/messages/messages.js';
import type { LineState } from '../../../shared/readiness.js';

/** How a line of the check stands, in a word. */
export const lineStateName: Readonly<Record<LineState, () => string>> = {
  ok: m.ready_ok,
  todo: m.ready_do,
  note: m.ready_note,
};
