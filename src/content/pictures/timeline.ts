import { startYear } from '../../shared/edition/dates.js';
import type { ArticleId } from '../../shared/edition/edition.js';
import type { Drawing, Picture, Shape } from '../../shared/edition/picture.js';
import type { TimelineFile } from '../../shared/schema/article.js';
import { wrap } from './letters.js';
import { circle, drawing, line, NARROW, SIZE, stroke, WIDE } from './shapes.js';
import { cell, linkCell, table } from './table.js';

/** An instrument as the timeline needs it. `made` is EDTF: when it was adopted, else opened for signature. */
export interface TimelineEntry {
  id: ArticleId;
  name: string;
  body: string;
  made: string;
  sources: string[];
}

const ROW = 24;
/** What every year without an instrument adds to the gap between two rows. */
const EMPTY_YEAR = 1.6;
const AXIS = 46;
const LANE = 20;
const HEAD = 18;
const LINE_HEIGHT = 18;

/**
 * One row for each instrument with a dot in the column of its body. The more years lie between two
 * rows, the wider the gap: crowded years stay readable, and quiet decades show.
 */
export function timelinePicture(
  file: TimelineFile,
  instruments: readonly TimelineEntry[],
): Picture {
  const { title, description, note, sources, heads } = file;
  const rows = [
    ...instruments.map((entry) => ({
      ...entry,
      year: startYear(entry.made),
      sortBy: entry.made,
      lane: laneOf(entry.body, file),
    })),
    ...file.also.map((entry) => ({
      ...entry,
      id: entry.to,
      sortBy: String(entry.year),
      lane: entry.lane - 1,
    })),
  ]
    .filter(({ year }) => year >= file.from && year <= file.to)
    .toSorted((a, b) => (a.sortBy < b.sortBy ? -1 : a.sortBy > b.sortBy ? 1 : 0));
  return {
    kind: 'timeline',
    title,
    description,
    drawings: [drawTimeline(file, rows, WIDE), drawTimeline(file, rows, NARROW)],
    table: table(
      heads,
      rows.map((row) => [
        cell(String(row.year)),
        linkCell(row.name, row.id, row.sources),
        cell(file.lanes[row.lane]?.name ?? ''),
      ]),
    ),
    ...(note === undefined ? {} : { note }),
    sources,
  };
}

interface Row {
  id: ArticleId;
  name: string;
  year: number;
  /** Position of its column, from 0. */
  lane: number;
}

/** The column of a body, from 0; −1 when no lane has it. */
export const laneOf = (body: string, { lanes }: Pick<TimelineFile, 'lanes'>): number =>
  lanes.findIndex(({ bodies }) => bodies.some((start) => body.startsWith(start)));

function drawTimeline(
  { from, to, lanes }: TimelineFile,
  rows: readonly Row[],
  width: number,
): Drawing {
  const top = HEAD * lanes.length + 10;
  const laneX = (lane: number) => AXIS + 18 + lane * LANE;
  const listLeft = laneX(lanes.length - 1) + 24;
  const shapes: Shape[] = [];
  let y = top + ROW / 2;
  let before = from;
  rows.forEach(({ id, name, year, lane }, index) => {
    y += Math.max(year - before - 1, 0) * EMPTY_YEAR;
    if (year > before || index === 0) {
      shapes.push(
        stroke([
          [AXIS - 4, y],
          [AXIS + 4, y],
        ]),
        line(AXIS - 9, y + 5, String(year), { size: SIZE.small, bold: true, anchor: 'end' }),
      );
    }
    const x = laneX(lane);
    const lines = wrap(name, width - listLeft, SIZE.text);
    shapes.push(
      stroke(
        [
          [x, y],
          [listLeft - 6, y],
        ],
        'line-soft',
      ),
      circle(x, y, 4.5, 'point'),
      {
        shape: 'link',
        to: id,
        name,
        shapes: lines.map((text, at) => line(listLeft, y + 5 + at * LINE_HEIGHT, text)),
      },
    );
    before = year;
    y += ROW + (lines.length - 1) * LINE_HEIGHT;
  });
  const bottom = y - ROW / 2 + Math.max(to - before, 0) * EMPTY_YEAR;
  // The names of the lanes, each above its column with a line down to it.
  const columns = lanes.flatMap(({ name }, lane) => {
    const at = HEAD * (lane + 1) - 4;
    return [
      stroke(
        [
          [laneX(lane), at + 4],
          [laneX(lane), bottom],
        ],
        'line-soft',
      ),
      line(laneX(lane) - 4, at, name, { size: SIZE.small, bold: true }),
    ];
  });
  const axis = stroke([
    [AXIS, top],
    [AXIS, bottom],
  ]);
  return drawing(width, bottom + 4, [...columns, axis, ...shapes]);
}
