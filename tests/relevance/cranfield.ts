import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Judgements } from './ndcg.js';

/** One abstract of the collection. */
export interface CranfieldDocument {
  number: number;
  title: string;
  text: string;
}

export interface CranfieldQuery {
  text: string;
  /** Document number → grade, 4 (answers the question fully) to 1 (of the least interest). */
  judgements: Judgements;
}

export interface Cranfield {
  documents: CranfieldDocument[];
  queries: CranfieldQuery[];
}

/**
 * Codes of the judgements run from 1, a complete answer, to 4; whatever else stands there is of no
 * use. Copies of `cranqrel` differ in one judgement per query, 1 in some and −1 in others, which
 * moves every result: numbers can be compared only over the same copy.
 */
const BEST_CODE = 1;
const LAST_CODE = 4;

/**
 * Reads the Cranfield collection (1,400 abstracts on aerodynamics, 225 questions, judgements) from
 * its files `cran.all.1400`, `cran.qry` and `cranqrel`.
 */
export async function readCranfield(folder: string): Promise<Cranfield> {
  const [documents = '', queries = '', judgements = ''] = await Promise.all(
    ['cran.all.1400', 'cran.qry', 'cranqrel'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return parseCranfield(documents, queries, judgements);
}

/** The same from the text of the three files. */
export function parseCranfield(documents: string, queries: string, judgements: string): Cranfield {
  const judged = parseJudgements(judgements);
  return {
    documents: recordsOf(documents).map(({ number, fields }) => ({
      number,
      title: fields.get('T') ?? '',
      text: fields.get('W') ?? '',
    })),
    // The judgements count the queries from 1; the numbers in the file of queries have gaps.
    queries: recordsOf(queries).map(({ fields }, index) => ({
      text: fields.get('W') ?? '',
      judgements: judged.get(index + 1) ?? new Map<string, number>(),
    })),
  };
}

interface CranfieldRecord {
  number: number;
  /** Letter of the field → its text, lines joined. */
  fields: Map<string, string>;
}

function recordsOf(text: string): CranfieldRecord[] {
  const records: CranfieldRecord[] = [];
  let field = '';
  for (const line of text.split(/\r?\n/)) {
    const start = /^\.I\s+(\d+)\s*$/.exec(line);
    const head = /^\.([A-Z])\s*$/.exec(line);
    const fields = records.at(-1)?.fields;
    if (start) {
      records.push({ number: Number(start[1]), fields: new Map() });
      field = '';
    } else if (head) field = head[1] ?? '';
    else if (fields && field !== '')
      fields.set(field, `${fields.get(field) ?? ''} ${line.trim()}`.trim());
  }
  return records;
}

function parseJudgements(text: string): Map<number, Map<string, number>> {
  const judged = new Map<number, Map<string, number>>();
  for (const line of text.split(/\r?\n/)) {
    const [query, document, code] = (line.match(/-?\d+/g) ?? []).map(Number);
    if (query === undefined || document === undefined || code === undefined) continue;
    const grade = code >= BEST_CODE && code <= LAST_CODE ? LAST_CODE + 1 - code : 0;
    const grades = judged.get(query) ?? new Map<string, number>();
    judged.set(query, grades.set(String(document), grade));
  }
  return judged;
}
