/** Set where every test is to run, as in continuous integration. */
export const DEMAND_VARIABLE = 'FIELD_READER_DEMAND_ELECTRON';

/**
 * For `skipIf`: whether tests are left out, said in one line.
 * @param what the tests, in words
 * @param why what the machine lacks; undefined where they run
 * @throws where every test is demanded
 */
export function leftOut(what: string, why: string | undefined): boolean {
  if (why === undefined) return false;
  const line = `Not run: ${what}; ${why}.`;
  if (process.env[DEMAND_VARIABLE] !== undefined) throw new Error(line);
  process.stderr.write(`${line}\n`);
  return true;
}
