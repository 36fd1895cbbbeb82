/** Whether every file and every kind of test is run, as continuous integration does. */
export const THOROUGH = Boolean(process.env['FIELD_READER_THOROUGH']);

/**
 * Whether every combination is tried, as a release does with `FIELD_READER_THOROUGH=all`, or a part of
 * them that catches the same faults in a fraction of the time.
 */
export const EVERY_COMBINATION = process.env['FIELD_READER_THOROUGH'] === 'all';

/** All of a list when every combination is tried, else every `step`-th of it from the first. */
export const everyNth = <T>(list: readonly T[], step: number): readonly T[] =>
  EVERY_COMBINATION ? list : list.filter((_one, index) => index % step === 0);
