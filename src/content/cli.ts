import { parseArgs } from 'node:util';
import { compileContent } from './compile.js';
import { ContentFaultsError } from './faults.js';
import { formatReport } from './report.js';
import { writeEdition } from './write.js';

/** `npm run content -- [--root DIR] [--lang en] [--out DIR] [--json]`: compile and report. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'resources/content' },
      lang: { type: 'string', default: 'en' },
      out: { type: 'string', default: 'out/content' },
      json: { type: 'boolean', default: false },
    },
  });
  try {
    const edition = await compileContent(values.root, values.lang);
    await writeEdition(edition, values.out);
    console.log(
      values.json ? JSON.stringify(edition.report, null, 2) : formatReport(edition.report),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ContentFaultsError)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await main();
