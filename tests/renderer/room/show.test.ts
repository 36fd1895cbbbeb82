import { describe, expect, it } from 'vitest';
import { roomAction } from '../../../src/renderer/features/room/room-keys.js';
import { RoomShow } from '../../../src/renderer/features/room/room-show.svelte.js';
import { slidesOf } from '../../../src/renderer/features/room/slides.js';
import { parseRoute, routeHref } from '../../../src/renderer/platform/routing/route.js';
import type { Section } from '../../../src/shared/edition/edition.js';
import type { Block } from '../../../src/shared/edition/tree.js';
import { article } from '../support/edition.js';

const text: Block = { type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] };
const part = (slug: string, title: string, depth: 2 | 3 = 2, body: Block[] = [text]): Section => ({
  slug,
  title,
  depth,
  body,
});

describe('the slides of an article', () => {
  it('are its title, its lead and every section, each under the section it belongs to', () => {
    const slides = slidesOf(
      article({
        id: 'topics/consent',
        lead: [text],
        sections: [part('steps', 'Steps', 2, []), part('first', 'First', 3), part('end', 'End')],
      }),
    );
    expect(slides.map(({ kind, slug }) => `${kind} ${slug}`)).toEqual([
      'title ',
      'lead -lead',
      'section first',
      'section end',
    ]);
    expect(slides[2]?.above).toBe('Steps');
  });

  it('bring the answers of a scenario after their stage, behind a cover', () => {
    const slides = slidesOf(
      article({
        id: 'scenarios/begging',
        type: 'scenario',
        scenario: { invented: true, minutes: 60, forms: ['x'], roles: ['y'] },
        sections: [
          part('s1', 'Stage 1: Here'),
          part('q1', 'Questions for stage 1', 3),
          part('s2', 'Stage 2: There'),
          part('a1', 'Model answers for stage 1'),
          part('a2', 'Model answers for stage 2'),
          part('law', 'What the law says'),
        ],
      }),
    );
    expect(slides.slice(2).map(({ kind, slug }) => `${kind} ${slug}`)).toEqual([
      'section s1',
      'section q1',
      'cover a1',
      'section a1',
      'section s2',
      'cover a2',
      'section a2',
      'section law',
    ]);
  });
});

describe('stepping', () => {
  const slides = slidesOf(
    article({ id: 'topics/a', sections: [part('one', 'One'), part('two', 'Two')] }),
  );
  const measured = () => {
    const show = new RoomShow(slides);
    show.fits = [
      { size: 20, starts: [0] },
      { size: 20, starts: [0, 2, 4] },
      { size: 20, starts: [0] },
    ];
    return show;
  };

  it('goes through every screen and stops at both ends', () => {
    const show = measured();
    const seen = [show.number];
    while (show.next()) seen.push(show.number);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(show.total).toBe(5);
    while (show.back()) seen.push(show.number);
    expect(seen.slice(5)).toEqual([4, 3, 2, 1]);
  });

  it('keeps to the section when the window changes and there are fewer screens', () => {
    const show = measured();
    show.show('one', 3);
    expect(show.number).toBe(4);
    show.fits = slides.map(() => ({ size: 20, starts: [0] }));
    expect(show.address).toEqual({ at: 'one' });
    expect(show.number).toBe(2);
  });

  it('says no total before every slide is measured', () => {
    const show = new RoomShow(slides);
    show.fits = [{ size: 20, starts: [0] }];
    expect(show.total).toBeUndefined();
    show.next();
    expect(show.address).toEqual({ at: 'one' });
  });

  it('stays where it is for an address that leads nowhere', () => {
    const show = measured();
    show.show('gone');
    expect(show.number).toBe(1);
  });
});

describe('keys', () => {
  const press = (key: string, more = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

  it.each([
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['B', 'black'],
    ['.', 'black'],
    ['?', 'keys'],
    ['Escape', 'leave'],
    ['x', undefined],
  ])('%s asks for %s', (key, action) => {
    expect(roomAction(press(key), false)).toBe(action);
  });

  it('are none of one letter where the settings say so', () => {
    expect(['b', 't', '.', '?'].map((key) => roomAction(press(key), false, false))).toEqual(
      Array(4).fill(undefined),
    );
    expect(roomAction(press(' '), false, false)).toBe('next');
  });

  it('leave Space to a button and combinations to the system', () => {
    expect(roomAction(press(' '), false)).toBe('next');
    expect(roomAction(press(' ', { shiftKey: true }), false)).toBe('back');
    expect(roomAction(press(' '), true)).toBeUndefined();
    expect(roomAction(press('f', { ctrlKey: true }), false)).toBeUndefined();
  });
});

it.each(['#/room/topics/consent', '#/room/topics/consent?at=steps&part=2'])(
  'reads the address %s back',
  (hash) => {
    expect(parseRoute(hash)).toMatchObject({ name: 'room', id: 'topics/consent' });
    expect(routeHref(parseRoute(hash))).toBe(hash);
  },
);
