import { describe, expect, it } from 'vitest';
import { partPages } from '../../../src/renderer/print/handout/part-pages.js';
import {
  partOf,
  runsOf,
  type FlowPart,
  type Part,
} from '../../../src/renderer/print/handout/parts.js';
import type { Section } from '../../../src/shared/edition/edition.js';
import { article } from '../support/edition.js';

const section = (slug: string, depth: 2 | 3 = 2): Section => ({
  slug,
  title: slug,
  depth,
  body: [],
});
const slugs = (part: FlowPart | undefined) => part?.article.sections.map(({ slug }) => slug);
const common = { key: 'a', id: 'topics/a', title: 'A' };

describe('partOf', () => {
  const topic = article({
    id: 'topics/a',
    title: 'A topic',
    sections: [section('one'), section('one-a', 3), section('two')],
  });

  it('takes a section with the smaller ones under it, and nothing else', () => {
    const made = partOf({ kind: 'section', ...common, at: 'one' }, topic);
    expect(slugs(made?.part)).toEqual(['one', 'one-a']);
    expect(made?.part).toMatchObject({ heading: 'one', kicker: 'A topic', whole: false });
    expect(slugs(partOf({ kind: 'section', ...common, at: 'one-a' }, topic)?.part)).toEqual([
      'one-a',
    ]);
    expect(slugs(partOf({ kind: 'section', ...common, at: 'two' }, topic)?.part)).toEqual(['two']);
  });

  it('gives nothing for a section or picture that is not there', () => {
    expect(partOf({ kind: 'section', ...common, at: 'gone' }, topic)).toBeUndefined();
    expect(partOf({ kind: 'picture', ...common, picture: 'gone' }, topic)).toBeUndefined();
  });

  it('puts the trainer’s name in place of the title', () => {
    expect(partOf({ kind: 'article', ...common, name: 'Ours' }, topic)?.part).toMatchObject({
      heading: 'Ours',
      kicker: 'A topic',
    });
  });

  const scenario = article({
    id: 'scenarios/a',
    type: 'scenario',
    sections: [
      section('how-to-use-it'),
      section('stage-1-a'),
      section('questions-for-stage-1', 3),
      section('model-answers-for-stage-1'),
      section('safety'),
    ],
  });
  it('shows participants the stages of a scenario, and its answers apart', () => {
    const made = partOf({ kind: 'scenario', ...common, answers: true }, scenario);
    expect(slugs(made?.part)).toEqual(['stage-1-a', 'questions-for-stage-1']);
    expect(slugs(made?.answers)).toEqual(['how-to-use-it', 'model-answers-for-stage-1', 'safety']);
  });
});

describe('runsOf', () => {
  const part = (heading: string): Part => ({
    kind: 'flow',
    heading,
    kicker: '',
    article: article({ id: heading }),
    whole: true,
    short: false,
  });
  const sheet = { kind: 'sheet', heading: 'sheet' } as Part;
  const of = (parts: Part[]) => runsOf(parts).map((run) => run.map(({ heading }) => heading));

  it('lets parts that follow each other share pages, and gives a sheet its own', () => {
    const sources: Part = { kind: 'sources', heading: 'Sources', list: [] };
    expect(of([part('a'), part('b'), sheet, part('c'), sources])).toEqual([
      ['a', 'b'],
      ['sheet'],
      ['c', 'Sources'],
    ]);
  });

  it('begins another flow after many parts', () => {
    const many = of(Array.from({ length: 90 }, (_none, index) => part(String(index))));
    expect(many.map((run) => run.length)).toEqual([40, 40, 10]);
  });
});

describe('partPages', () => {
  it('counts on from the pages before, part by part', () => {
    const runs = [
      { pages: 3, starts: [0, 0, 2] },
      { pages: 1, starts: [0] },
    ];
    expect(partPages(2, runs)).toEqual([3, 3, 5, 6]);
  });
  it('knows nothing before the contents are laid out, nor after an unknown run', () => {
    expect(partPages(undefined, [{ pages: 1, starts: [0] }])).toEqual([undefined]);
    expect(partPages(0, [undefined, { pages: 1, starts: [0] }])).toEqual([undefined]);
  });
});
