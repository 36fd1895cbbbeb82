import {
  MAX_SENTENCE,
  type LineState,
  type MachineReport,
  type ReadyLine,
} from '../../../shared/readiness.js';
import { m } from '../../../shared/messages/messages.js';
import type { Paper } from '../../../shared/print/paper.js';

/** What the desktop app found out about the computer, in words. Pure. */

/** Enough for a session's PDFs many times over. */
const ROOM_NEEDED = 200e6;
const MAX_PRINTERS = 4;

/** A line that is in order, or one that says what to do. */
export const line = (name: string, state: LineState, text: string, advice?: string): ReadyLine => ({
  name,
  state,
  text: text.slice(0, MAX_SENTENCE),
  ...(advice === undefined ? {} : { advice }),
});

/** "3.4 GB", in the units of the language. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'gigabyte'] : [bytes / 1e6, 'megabyte'];
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(m.locale_tag(), {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value);
}

/** Some of many names: "a, b and 3 more". */
export function someOf(
  names: readonly string[],
  most: number,
  more: (some: { names: string; count: number }) => string,
): string {
  const some = names.slice(0, most).join(', ');
  return names.length > most ? more({ names: some, count: names.length - most }) : some;
}

export function printersLine(printers: MachineReport['printers']): ReadyLine {
  const name = m.ready_printers();
  if (!printers) {
    return line(name, 'todo', m.ready_printers_unknown(), m.ready_printers_unknown_todo());
  }
  if (printers.length === 0) {
    return line(name, 'todo', m.ready_printers_none(), m.ready_printers_none_todo());
  }
  const names = someOf(printers, MAX_PRINTERS, m.ready_printers_more);
  return line(name, 'ok', m.ready_printers_ok({ count: printers.length, names }));
}

export function diskLine(freeBytes: number | undefined): ReadyLine {
  const name = m.ready_disk();
  if (freeBytes === undefined) return line(name, 'note', m.ready_disk_unknown());
  const size = sizeText(freeBytes);
  return freeBytes < ROOM_NEEDED
    ? line(name, 'todo', m.ready_disk_low({ size }), m.ready_disk_todo())
    : line(name, 'ok', m.ready_disk_ok({ size }));
}

export function graphicsLine(graphics: MachineReport['graphics']): ReadyLine {
  const name = m.ready_graphics();
  if (graphics === undefined) return line(name, 'note', m.ready_graphics_unknown());
  return graphics === 'processor'
    ? line(name, 'ok', m.ready_graphics_processor())
    : line(name, 'note', m.ready_graphics_card(), m.ready_graphics_card_todo());
}

export function foldersLine(folders: MachineReport['folders']): ReadyLine {
  const closed = folders.filter(({ writable }) => !writable);
  if (closed.length === 0) return line(m.ready_folders(), 'ok', m.ready_folders_ok());
  const names = closed.map((folder) => m.ready_folder(folder)).join(', ');
  const text = m.ready_folders_bad({ folders: names });
  return line(m.ready_folders(), 'todo', text, m.ready_folders_todo());
}

export const paperLine = (paper: Paper): ReadyLine =>
  line(
    m.ready_paper(),
    'ok',
    m.ready_paper_ok({ paper: paper === 'A4' ? m.paper_a4() : m.paper_letter() }),
  );

/** All that the desktop app knows and a browser does not. */
export const machineLines = (report: MachineReport): ReadyLine[] => [
  printersLine(report.printers),
  diskLine(report.freeBytes),
  graphicsLine(report.graphics),
  foldersLine(report.folders),
];
