import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileContent, type CompiledEdition } from './compile.js';
import { ContentFaultsError } from './faults.js';
import { formatReport } from './report.js';
import { historyText, recordEdition } from './check-codes/history.js';
import { writeEdition, writeEditionsList } from './write.js';

/**
 * `npm run content -- [--root DIR] [--lang en] [--out DIR] [--json] [--record]`: compile and report.
 * `--record` is for a release: it adds the edition's check codes to the history, so that later
 * editions can say what has changed since a page was printed.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'resources/content' },
      lang: { type: 'string', default: 'en' },
      out: { type: 'string', default: 'out/content' },
      json: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  try {
    const edition = await compileContent(values.root, values.lang);
    await writeEdition(edition, values.out);
    await writeEditionsList(values.out);
    if (values.record) await record(edition, values.root);
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

async function record({ stamp, history, lang }: CompiledEdition, root: string): Promise<void> {
  const recorded = recordEdition(history, stamp);
  if (recorded === history) {
    console.log(`Edition ${stamp.id} of ${stamp.date} is recorded already.`);
    return;
  }
  const path = join(root, lang, 'history.json');
  await writeFile(path, historyText(recorded));
  const added = Object.keys(recorded.prints).length - Object.keys(history.prints).length;
  console.log(`Edition ${stamp.id} of ${stamp.date} recorded in ${path}: ${added} new codes.`);
}

process.exitCode = await main();
