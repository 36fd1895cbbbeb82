import type { Series } from '../../../shared/schema/article.js';

/** One year of a series. A year nobody counted is a row without a value, not a gap to overlook. */
export interface Bar {
  year: number;
  value: number | undefined;
  /** Share of the longest bar, 0 to 1. */
  share: number;
  sources: readonly string[];
}

/** The years of a series from first to last. */
export function bars(series: Pick<Series, 'points'>): Bar[] {
  const byYear = new Map(series.points.map((point) => [point.year, point]));
  const years = [...byYear.keys()];
  const first = Math.min(...years);
  const last = Math.max(...years);
  const highest = Math.max(...series.points.map((point) => point.value), 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const point = byYear.get(first + index);
    return {
      year: first + index,
      value: point?.value,
      share: (point?.value ?? 0) / highest,
      sources: point?.sources ?? [],
    };
  });
}
