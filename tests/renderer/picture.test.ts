import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { TextContext } from '../../src/renderer/reading/text/text-context.js';
import type { Picture, Shape } from '../../src/shared/edition/picture.js';
import TextHarness from './support/TextHarness.svelte';

afterEach(cleanup);

const drawing = (shapes: Shape[]) => ({ width: 400, height: 100, shapes });
const picture = (changes: Partial<Picture> = {}): Picture => ({
  kind: 'chart',
  title: 'Counts',
  description: 'Two bars: 2021: 100; 2022: 50.',
  drawings: [drawing([{ shape: 'rect', x: 0, y: 0, width: 10, height: 5, tone: 'bar' }])],
  table: {
    type: 'table',
    head: [[{ type: 'text', value: 'Year' }]],
    rows: [[[{ type: 'text', value: '2021' }]]],
  },
  note: 'Counted by one body.',
  sources: ['first'],
  ...changes,
});
const show = (shown: Picture | undefined, more: Partial<TextContext> = {}) => {
  const context: TextContext = {
    numberOf: () => 1,
    sourceLabel: (id) => id,
    href: (to) => `#/${to}`,
    picture: () => shown,
    ...more,
  };
  return render(TextHarness, {
    props: { blocks: [{ type: 'picture', id: 'p' }], context },
  }).container;
};

describe('a picture', () => {
  it('is an image with its text alternative, its note, its source and the table behind it', async () => {
    show(picture());
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Two bars');
    const figure = screen.getByRole('figure');
    expect(figure.textContent).toContain('Counts');
    expect(figure.textContent).toContain('Counted by one body.');
    await fireEvent.click(screen.getByText('Show as a table'));
    expect(screen.getByRole('cell', { name: '2021', hidden: true })).toBeTruthy();
  });

  it('leads to articles on screen, and is a plain image on paper', () => {
    const shapes: Shape[] = [
      {
        shape: 'link',
        to: 'operations/x',
        name: 'Office X',
        shapes: [{ shape: 'path', d: 'M0 0', tone: 'area' }],
      },
    ];
    const map = picture({ kind: 'map', drawings: [drawing(shapes)] });
    show(map, { openLink: () => undefined });
    expect(screen.getByRole('link', { name: 'Office X' }).getAttribute('href')).toBe(
      '#/operations/x',
    );
    expect(screen.queryByRole('img')).toBeNull();
    cleanup();
    const container = show(map);
    expect(screen.getByRole('img')).toBeTruthy();
    expect(container.querySelectorAll('svg a')).toHaveLength(0);
    expect(container.querySelectorAll('svg path')).toHaveLength(1);
  });

  it('shows text as the characters it is', () => {
    const text = '<script>alert(1)</script>';
    const container = show(
      picture({
        drawings: [drawing([{ shape: 'text', x: 0, y: 9, text, size: 15, ink: 'normal' }])],
      }),
    );
    expect(container.querySelector('svg text')?.textContent).toBe(text);
    expect(container.querySelector('script')).toBeNull();
  });

  it('of a newer edition keeps its words when it cannot be drawn', () => {
    const unknown = [{ shape: 'hologram' } as unknown as Shape];
    const container = show(picture({ drawings: [drawing(unknown)] }));
    expect(container.querySelector('svg')).toBeNull();
    expect(container.textContent).toContain('Show as a table');
  });

  it('that is not there leaves no gap', () => {
    expect(show(undefined).querySelector('figure')).toBeNull();
  });
});
