import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { EditionSearch } from '../../src/shared/search/search.js';

const question = z.strictObject({
  question: z.string().trim().min(1),
  /** Regular expressions, one of which the sentence given must match; absent where the edition has no answer. */
  answer: z.array(z.string().min(1)).min(1).optional(),
});

/** A question with what a sentence that answers it says. */
export type JudgedQuestion = z.infer<typeof question> & { set: 'tune' | 'hold' };

/** A question with the sentence that was given. */
export interface JudgedAnswer {
  question: JudgedQuestion;
  given?: string;
  right: boolean;
}

/** The questions; every second one with an answer, and without, is of the set tune. */
export async function readQuestions(): Promise<JudgedQuestion[]> {
  const text = await readFile(new URL('answers.yaml', import.meta.url), 'utf8');
  const all = z.array(question).parse(parse(text));
  const halves = [all.filter((one) => one.answer), all.filter((one) => !one.answer)];
  return halves.flatMap((list) =>
    list.map((one, at) => ({ ...one, set: at % 2 === 0 ? ('tune' as const) : ('hold' as const) })),
  );
}

/** Asks every question: right is the sentence wanted, and none where there is none. */
export function judgeAnswers(
  search: EditionSearch,
  questions: readonly JudgedQuestion[],
): JudgedAnswer[] {
  return questions.map((question) => {
    const given = search.search(question.question, 1).answer?.text.text;
    const isWanted = (text: string) =>
      question.answer?.some((wanted) => new RegExp(wanted, 'u').test(text)) === true;
    const right = given === undefined ? question.answer === undefined : isWanted(given);
    return { question, right, ...(given === undefined ? {} : { given }) };
  });
}
