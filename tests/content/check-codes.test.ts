import { describe, expect, it } from 'vitest';
import { compileFiles, type CompiledEdition } from '../../src/content/compile.js';
import { historyText, recordEdition } from '../../src/content/check-codes/history.js';
import type { Checks } from '../../src/shared/edition/checks.js';
import { SAMPLE, sampleFiles } from './sample.js';

type Changes = Record<string, string | undefined>;

/** The sample edition with some files replaced, added, or (undefined) taken away. */
const compile = (changes: Changes = {}): CompiledEdition =>
  compileFiles(sampleFiles(changes), 'en');
/** The text of a sample file with one thing said otherwise. */
function edited(path: string, before: string | RegExp, after: string): Changes {
  const text = SAMPLE[path] ?? '';
  expect(text).toMatch(before);
  return { [path]: text.replace(before, after) };
}
const codeOf = (edition: CompiledEdition, id: string) => edition.stamp.articles.get(id)?.code;
const checksOf = ({ files }: CompiledEdition) =>
  JSON.parse(files.get('checks.json') ?? '') as Checks;

/** `en/history.json` after these editions, one after the other. */
function historyAfter(...editions: Changes[]): string {
  let text: string | undefined;
  for (const changes of editions) {
    const { history, stamp } = compile(
      text === undefined ? changes : { ...changes, 'en/history.json': text },
    );
    text = historyText(recordEdition(history, stamp));
  }
  return text ?? '';
}

const CONSENT = 'en/topics/consent.md';
const TREATY = 'instruments/treaty';
/** An instrument that asks one thing of States, and perhaps another. */
const treaty = (more = ''): Changes => ({
  [`en/${TREATY}.md`]: `---
title: A treaty
summary: What it asks.
asOf: 2026-11
instrument:
  shortTitle: Treaty
  body: United Nations
  kind: Treaty
  factSources: [un-protocol]
  binds: Parties
  obliges:
    - text: Make it a crime.
      sources: [un-protocol]
${more}  articles: []
---

A text.
`,
});

describe('the check code of an article', () => {
  it('is in its file, in the list of codes, and the same from the same words', () => {
    const edition = compile();
    const code = codeOf(edition, 'topics/consent');
    expect(JSON.parse(edition.files.get('articles/topics/consent.json') ?? '')).toMatchObject({
      code,
    });
    expect(checksOf(edition).current[code ?? '']).toBe('topics/consent');
    expect(edition.manifest.code).toBe(checksOf(edition).edition);
    expect(codeOf(compile(), 'topics/consent')).toBe(code);
  });

  it.each([
    ['a later date of checking', CONSENT, /asOf: .*/, 'asOf: 2027-01-01'],
    ['other related pages', CONSENT, /related: .*/, 'related: []'],
    ['other words to search by', CONSENT, /asOf:/, 'searchWords: [agreeing]\nasOf:'],
  ])('does not change with %s', (_name, path, before, after) => {
    expect(codeOf(compile(edited(path, before, after)), 'topics/consent')).toBe(
      codeOf(compile(), 'topics/consent'),
    );
  });

  it('does not change when a glossary term of it gets a page', () => {
    const term = {
      'en/glossary/key.md': '---\ntitle: Key\nsummary: A word.\nasOf: 2026-11\n---\n\nA word.\n',
    };
    expect(codeOf(compile(term), 'topics/consent')).toBe(codeOf(compile(), 'topics/consent'));
  });

  it.each([
    ['the title', CONSENT, 'title: Consent', 'title: Agreement'],
    ['the summary', CONSENT, 'does not count', 'never counts'],
  ])('changes with %s', (_name, path, before, after) => {
    expect(codeOf(compile(edited(path, before, after)), 'topics/consent')).not.toBe(
      codeOf(compile(), 'topics/consent'),
    );
  });

  it('changes with a fact on paper, not with one that is for the screen only', () => {
    const before = codeOf(compile(treaty()), TREATY);
    const more = '    - text: Protect victims.\n      sources: [osce-mandate]\n';
    expect(codeOf(compile(treaty(more)), TREATY)).not.toBe(before);
    expect(codeOf(compile(treaty(`${more}      screenOnly: true\n`)), TREATY)).toBe(before);
    expect(codeOf(compile(treaty(`${more}      verify: true\n`)), TREATY)).toBe(before);
  });
});

describe('the history', () => {
  const changed = edited(CONSENT, 'does not count', 'never counts');

  it('tells a superseded page, its edition, and which part says what now', () => {
    const code = codeOf(compile(), 'topics/consent') ?? '';
    const edition = compile({ ...changed, 'en/history.json': historyAfter({}) });
    expect(checksOf(edition).past[code]).toEqual({
      article: 'topics/consent',
      title: 'Consent',
      edition: 'en-2026-11',
      date: '2026-11-24',
      changes: [{ part: 'top', title: '', now: ['When agreeing never counts.'], gone: 1 }],
    });
    const old = compile().stamp.code;
    expect(checksOf(edition).pastEditions[old]?.changed).toEqual([
      { article: 'topics/consent', title: 'Consent' },
    ]);
    expect(checksOf(edition).current).not.toHaveProperty(code);
  });

  it('keeps every edition, and adds nothing for one it has', () => {
    const once = historyAfter({}, {});
    expect(once).toBe(historyAfter({}));
    const twice = JSON.parse(historyAfter({}, changed)) as { editions: unknown[]; prints: object };
    expect(twice.editions).toHaveLength(2);
    expect(Object.keys(twice.prints)).toHaveLength(compile().stamp.articles.size + 1);
  });

  it('takes a page that says again what it said for current', () => {
    const back = compile({ 'en/history.json': historyAfter({}, changed) });
    expect(checksOf(back).current[codeOf(back, 'topics/consent') ?? '']).toBe('topics/consent');
    expect(Object.keys(checksOf(back).past)).toHaveLength(1);
  });

  it('finds a page that was renamed', () => {
    const moved = {
      [CONSENT]: undefined,
      'en/topics/agreeing.md': (SAMPLE[CONSENT] ?? '')
        .replace('title: Consent', 'title: Agreeing')
        .replace('aliases: [', 'aliases: [topics/consent, '),
      ...edited('en/home.md', 'topics/consent#', 'topics/agreeing#'),
    };
    const code = codeOf(compile(), 'topics/consent') ?? '';
    const edition = compile({ ...moved, 'en/history.json': historyAfter({}) });
    expect(checksOf(edition).past[code]).toMatchObject({
      article: 'topics/agreeing',
      title: 'Agreeing',
    });
  });

  it.each([
    ['{', 'is not JSON'],
    ['{"editions":[],"prints":{"x":1}}', 'prints'],
  ])('is refused when it is damaged: %s', (text, words) => {
    expect(() => compile({ 'en/history.json': text })).toThrow(words);
  });
});

describe('what is new in an edition', () => {
  const next = (changes: Changes): Changes => ({
    ...edited('en/edition.yaml', /date: .*/, 'date: 2027-02-01'),
    ...changes,
  });
  const newsAfter = (history: string, changes: Changes) =>
    checksOf(compile({ ...changes, 'en/history.json': history })).news;

  it('is all of it in the first one, recorded or not', () => {
    const first = { added: [], changed: [] };
    expect(checksOf(compile()).news).toEqual(first);
    expect(newsAfter(historyAfter({}), {})).toEqual(first);
  });

  it('is what was added or says something else since the edition before', () => {
    const changed = edited(CONSENT, 'does not count', 'never counts');
    const later = next({ ...changed, ...treaty() });
    const news = {
      since: { id: 'en-2026-11', date: '2026-11-24' },
      added: [TREATY],
      changed: ['topics/consent'],
    };
    expect(newsAfter(historyAfter({}), later)).toEqual(news);
    // Recording the edition itself does not make its own news old.
    expect(newsAfter(historyAfter({}, later), later)).toEqual(news);
  });

  it('is nothing when only the date is another', () => {
    expect(newsAfter(historyAfter({}), next({}))).toMatchObject({ added: [], changed: [] });
  });
});
