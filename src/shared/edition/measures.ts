/** What a figure counts. Different measures are never compared in one sentence or chart. */
export const MEASURES = [
  'potential victims',
  'identified victims',
  'assisted victims',
  'estimated',
  'investigations',
  'prosecutions',
  'convictions',
  'other',
] as const;
export type Measure = (typeof MEASURES)[number];
