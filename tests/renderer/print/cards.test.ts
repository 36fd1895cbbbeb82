import { describe, expect, it } from 'vitest';
import { CARD_SIZES, smaller, type CardPlan } from '../../../src/renderer/print/cards/card-fit.js';
import { answersOf, cardsOf, mirrored, sheetsOf } from '../../../src/renderer/print/cards/cards.js';
import { offersCards, sectionCards } from '../../../src/shared/print/card-source.js';
import type { Section } from '../../../src/shared/edition/edition.js';
import { blockText, type Block } from '../../../src/shared/edition/tree.js';
import { article } from '../support/edition.js';

const text = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const name = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value }] }],
});
const list = (ordered: boolean, ...items: string[]): Block => ({
  type: 'list',
  ordered,
  items: items.map((item) => [text(item)]),
});
const cell = (value: string) => [{ type: 'text' as const, value }];
const table: Block = {
  type: 'table',
  head: [cell('Sign'), cell('Ask')],
  rows: [
    [cell('Debt'), cell('What do you owe?')],
    [cell('Papers'), cell('Where are they?')],
  ],
};
const section = (slug: string, depth: 2 | 3, ...body: Block[]): Section => ({
  slug,
  title: slug,
  depth,
  body,
});

describe('sectionCards', () => {
  it('makes a card of each row: the sign in front, the question behind', () => {
    const cards = sectionCards(section('signs', 2, table));
    expect(
      cards.map(({ label, front, back }) => [label, blockText(front), blockText(back)]),
    ).toEqual([
      ['Sign', 'Debt', 'Ask\nWhat do you owe?'],
      ['Sign', 'Papers', 'Ask\nWhere are they?'],
    ]);
  });

  it('makes a card of each item, under the name before its list, with the caution behind', () => {
    const cards = sectionCards(
      section(
        'signs',
        2,
        text('None is proof.'),
        name('Travel'),
        list(false, 'a', 'b'),
        list(true, 'c'),
      ),
    );
    expect(
      cards.map(({ label, front, back }) => [label, blockText(front), blockText(back)]),
    ).toEqual([
      ['Travel', 'a', 'None is proof.'],
      ['Travel', 'b', 'None is proof.'],
      ['signs', 'c', 'None is proof.'],
    ]);
  });

  it('is offered for tables, questions and named lists, not for running text', () => {
    expect(offersCards({ body: [table] })).toBe(true);
    expect(offersCards({ body: [list(true, 'a')] })).toBe(true);
    expect(offersCards({ body: [name('Travel'), list(false, 'a')] })).toBe(true);
    expect(offersCards({ body: [text('x'), list(false, 'a')] })).toBe(false);
  });
});

describe('cardsOf', () => {
  const scenario = article({
    id: 'scenarios/a',
    type: 'scenario',
    sections: [
      section('how-to-use-it', 2, text('for trainers')),
      section('stage-1', 2, text('A van comes.')),
      section('questions-for-stage-1', 3, list(true, 'What do you see?')),
      section('model-answers-for-stage-1', 2, text('Control.')),
    ],
  });

  it('puts a stage in front and its questions behind, and the answers apart', () => {
    const cards = cardsOf({ id: 'scenarios/a' }, scenario);
    expect(cards.map(({ front, back }) => [blockText(front), blockText(back)])).toEqual([
      ['A van comes.', 'What do you see?'],
    ]);
    expect(answersOf({ id: 'scenarios/a' }, scenario)?.sections.map(({ slug }) => slug)).toEqual([
      'model-answers-for-stage-1',
    ]);
  });

  it('leaves the article as it is: the same cards come out a second time', () => {
    const once = cardsOf({ id: 'scenarios/a' }, scenario);
    expect(cardsOf({ id: 'scenarios/a' }, scenario)).toEqual(once);
  });

  it('makes nothing of a section that is not there', () => {
    expect(cardsOf({ id: 'scenarios/a', at: 'gone' }, scenario)).toEqual([]);
  });
});

describe('sides of a sheet', () => {
  it('mirror each row, so that the back of a card is behind its front', () => {
    expect(mirrored([1, 2, 3, 4])).toEqual([2, 1, 4, 3]);
    const cards = cardsOf(
      { id: 'topics/a', at: 's' },
      article({ id: 'topics/a', sections: [section('s', 2, list(true, 'a', 'b', 'c', 'd', 'e'))] }),
    );
    const [first, second, ...more] = sheetsOf(cards, 4);
    expect(more).toEqual([]);
    expect(first?.back).toEqual([cards[1], cards[0], cards[3], cards[2]]);
    expect(second?.front).toEqual([cards[4], undefined, undefined, undefined]);
    expect(second?.back).toEqual([undefined, cards[4], undefined, undefined]);
  });
});

describe('smaller', () => {
  it('goes down to the floor first, then leaves out the end, and comes to an end', () => {
    const sizes = CARD_SIZES[8];
    let plan: CardPlan | undefined = {
      size: sizes[0],
      blocks: [text('word '.repeat(60).trim()), list(false, 'a', 'b')],
      truncated: false,
    };
    const seen: CardPlan[] = [];
    while (plan) {
      seen.push(plan);
      plan = smaller(plan, sizes);
    }
    expect(seen.filter(({ truncated }) => !truncated).map(({ size }) => size)).toEqual([...sizes]);
    const lengths = seen
      .filter(({ truncated }) => truncated)
      .map(({ blocks }) => blockText(blocks).length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(seen.at(-1)?.blocks).toEqual([]);
  });
});
