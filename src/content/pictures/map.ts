import { geoAzimuthalEqualArea, geoCentroid, geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { startYear } from '../../shared/edition/dates.js';
import type { ArticleId } from '../../shared/edition/edition.js';
import type { Drawing, Picture, Shape } from '../../shared/edition/picture.js';
import type { MapFile, OperationFields, PictureWords } from '../../shared/schema/article.js';
import { lineWidth } from './letters.js';
import { placeLabels, type Label } from './labels.js';
import { outlineOf, type Outline } from './outlines.js';
import { circle, drawing, line, NARROW, round, SIZE, stroke, WIDE } from './shapes.js';
import { cell, linkCell, table } from './table.js';

/** An operation as a map needs it. */
export interface Place {
  id: ArticleId;
  title: string;
  /** The first tag: which frame of the map it belongs to. */
  region: string;
  operation: OperationFields;
}

const EARTH_RADIUS_KM = 6371;
const FRAME_GAP = 32;
/** A locator map is as wide as its State's shape asks, within limits. */
const LOCATOR = { height: 190, least: 150, most: 250 };
/** The same on paper, beside a title. */
const SMALL_LOCATOR = { height: 105, least: 110, most: 176 };

/** Where one operation works: its host State and its city, nothing else. */
export function locatorPicture(place: Place, words: PictureWords): Picture {
  const { hostState: state, city, coordinates } = place.operation;
  const [latitude, longitude] = coordinates;
  const values: Record<string, string> = {
    state,
    city,
    latitude: degrees(latitude, 'N', 'S'),
    longitude: degrees(longitude, 'E', 'W'),
  };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return {
    kind: 'map',
    title: fill(words.locator.title),
    description: fill(words.locator.description),
    drawings: [locatorDrawing(place, words, LOCATOR)],
    small: locatorDrawing(place, words, SMALL_LOCATOR),
    table: table(words.locator.heads, [
      [cell(state), cell(city), cell(`${values['latitude']}, ${values['longitude']}`)],
    ]),
    note: words.locator.note,
    sources: words.locator.sources,
  };
}

function locatorDrawing(place: Place, words: PictureWords, limits: typeof LOCATOR): Drawing {
  const ratio = shapeRatio([place]);
  const width = Math.min(Math.max(limits.height * ratio, limits.least), limits.most);
  const height = Math.min(width / ratio, limits.height);
  const frame = drawFrame([place], { x: 0, y: 0, width, height }, words, 'city');
  return drawing(width, frame.height, frame.shapes);
}

/** All operations, a frame for each region, each frame with a scale of its own. */
export function regionsPicture(
  file: MapFile,
  places: readonly Place[],
  words: PictureWords,
): Picture {
  const { title, description, note, sources, heads, regions } = file;
  const groups = regions.map((region) => places.filter((place) => place.region === region));
  return {
    kind: 'map',
    title,
    description,
    drawings: [framesInRow(groups, words), framesInColumn(groups, words)],
    table: table(
      heads,
      groups
        .flat()
        .map(({ id, operation: { hostState, city, established } }) => [
          linkCell(hostState, id),
          cell(city),
          cell(String(startYear(established.date)), established.sources),
        ]),
    ),
    ...(note === undefined ? {} : { note }),
    sources,
  };
}

function framesInRow(groups: readonly (readonly Place[])[], words: PictureWords): Drawing {
  // Wide regions get more of the row than tall ones.
  const shares = groups.map(shapeRatio);
  const room = WIDE - FRAME_GAP * (groups.length - 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const shapes: Shape[] = [];
  let x = 0;
  let height = 0;
  groups.forEach((group, index) => {
    const width = (room * (shares[index] ?? 1)) / total;
    const frame = drawFrame(group, { x, y: 0, width, height: room / total }, words, 'state');
    shapes.push(...frame.shapes);
    height = Math.max(height, frame.height);
    x += width + FRAME_GAP;
  });
  return drawing(WIDE, height, shapes);
}

function framesInColumn(groups: readonly (readonly Place[])[], words: PictureWords): Drawing {
  const shapes: Shape[] = [];
  let y = 0;
  for (const group of groups) {
    const height = Math.min(NARROW / shapeRatio(group), NARROW);
    const frame = drawFrame(group, { x: 0, y, width: NARROW, height }, words, 'state');
    shapes.push(...frame.shapes);
    y = frame.height + FRAME_GAP;
  }
  return drawing(NARROW, y - FRAME_GAP, shapes);
}

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The outlines of the places, fitted into the frame, with cities, names and a scale. */
function drawFrame(
  places: readonly Place[],
  frame: Frame,
  words: PictureWords,
  label: 'city' | 'state',
): { shapes: Shape[]; height: number } {
  const projection = fitted(places, frame);
  const path = geoPath(projection).digits(1);
  const outlines = places.map(({ operation }) => outlineOf(operation.hostStateCode));
  const points = places.map(({ operation: { coordinates } }) => {
    const [latitude, longitude] = coordinates;
    return projection([longitude, latitude]) ?? [0, 0];
  });
  const labels = placeLabels(
    places.map(({ operation }, index): Label => {
      const [x = 0, y = 0] = points[index] ?? [];
      const lines = label === 'state' ? [operation.hostState, operation.city] : [operation.city];
      return {
        x,
        y,
        lines,
        width: Math.max(
          ...lines.map((text, row) =>
            lineWidth(text, row === 0 ? SIZE.text : SIZE.small, row === 0),
          ),
        ),
      };
    }),
    frame,
  );
  const shapes: Shape[] = places.flatMap((place, index): Shape[] => {
    const outline: Shape = {
      shape: 'path',
      d: path(outlines[index] as Outline) ?? '',
      tone: 'area',
    };
    return label === 'state'
      ? [{ shape: 'link', to: place.id, name: place.title, shapes: [outline] }]
      : [outline];
  });
  points.forEach(([x = 0, y = 0], index) => {
    shapes.push(circle(x, y, 4, 'point'));
    const at = labels[index];
    at?.lines.forEach((text, row) => {
      shapes.push(
        line(at.x, at.y + row * 16, text, {
          ...(row === 0 ? { bold: true as const } : { size: SIZE.small, ink: 'soft' as const }),
          ...(at.anchor === 'start' ? {} : { anchor: at.anchor }),
        }),
      );
    });
  });
  const scale = scaleBar(projection, frame, words.scale);
  return { shapes: [...shapes, ...scale.shapes], height: scale.bottom };
}

function fitted(places: readonly Place[], { x, y, width, height }: Frame): GeoProjection {
  const region = collection(places);
  const [longitude, latitude] = geoCentroid(region);
  const air = 4;
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .precision(0.2)
    .fitExtent(
      [
        [x + air, y + air],
        [x + width - air, y + height - air],
      ],
      region,
    );
}

const collection = (places: readonly Place[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.map(({ operation }) => outlineOf(operation.hostStateCode)),
});

/** Width by height of the outlines as projected. */
function shapeRatio(places: readonly Place[]): number {
  const projection = fitted(places, { x: 0, y: 0, width: 1000, height: 1000 });
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(collection(places));
  return (right - left) / (bottom - top);
}

/** A bar for a round distance, about a quarter of the frame long, below its left corner. */
function scaleBar(
  projection: GeoProjection,
  { x, y, width, height }: Frame,
  words: string,
): { shapes: Shape[]; bottom: number } {
  const pixelsPerKm = projection.scale() / EARTH_RADIUS_KM;
  const wanted = width / 4 / pixelsPerKm;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const distance =
    [5, 2, 1].map((step) => step * magnitude).find((km) => km <= wanted) ?? magnitude;
  const length = distance * pixelsPerKm;
  const base = y + height + 16;
  return {
    shapes: [
      stroke([
        [x + 1, base - 5],
        [x + 1, base],
        [x + 1 + length, base],
        [x + 1 + length, base - 5],
      ]),
      line(round(x + length + 9), base + 3, words.replace('{distance}', String(distance)), {
        size: SIZE.small,
        ink: 'soft',
      }),
    ],
    bottom: base + 8,
  };
}

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
