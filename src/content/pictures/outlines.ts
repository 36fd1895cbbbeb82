import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Feature, Geometry } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The outline of a State in degrees of longitude and latitude (WGS 84), from Natural Earth. */
export type Outline = Feature<Geometry, { name: string }>;

let outlines: ReadonlyMap<string, Outline> | undefined;

/**
 * @param code ISO 3166-1 numeric
 * @throws Error when the map data has no such State
 */
export function outlineOf(code: string): Outline {
  outlines ??= readOutlines();
  const found = outlines.get(code);
  if (!found) throw new Error(`the map data has no State with the code ${code}`);
  return found;
}

function readOutlines(): ReadonlyMap<string, Outline> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return new Map(
    feature(world, world.objects.countries).features.map((outline) => [
      String(outline.id),
      outline,
    ]),
  );
}
