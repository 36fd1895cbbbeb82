import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import AppView from '../../src/renderer/app/App.svelte';
import { compareGroups, type Compared } from '../../src/renderer/reading/compare/rows.js';
import type { OperationFields } from '../../src/shared/schema/article.js';
import { stubLayout, testApp } from './support/app.js';
import { article } from './support/edition.js';
import { fact, operationOf } from './support/operation.js';

function operation(id: string, fields: Partial<OperationFields>): Compared {
  const section = (field: 'facts' | 'framework' | 'timeline' | 'figures') => ({
    slug: field,
    title: `Part ${field}`,
    depth: 2 as const,
    body: [],
    field,
  });
  return {
    ...article({ id, title: id, type: 'operation' }),
    sections: [section('facts'), section('timeline'), section('framework'), section('figures')],
    sources: ['s1', 's2', 's3'].map((one) => ({
      id: one,
      publisher: `Body ${one}`,
      title: 'Page',
    })),
    operation: operationOf({ shortTitle: id, ...fields }),
  };
}

const A = operation('operations/presence-in-albania', {
  figures: [{ year: '2024', measure: 'convictions', asOf: '2025', ...fact('14 people', ['s2']) }],
});
const B = operation('operations/mission-to-skopje', {
  hostState: 'North Macedonia',
  timeline: [{ year: '2019', ...fact('Held a talk'), verify: true }],
  series: [
    {
      title: 'Convictions by court',
      measure: 'convictions',
      points: [
        { year: 2022, value: 3, sources: ['s3'] },
        { year: 2023, value: 5, sources: ['s3'] },
      ],
    },
  ],
});
const rowsOf = (groups: ReturnType<typeof compareGroups>) =>
  new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.key, row])));

describe('the lines of a comparison', () => {
  const rows = rowsOf(compareGroups(A, B, { whole: true }));

  it('set the same fact of both beside each other, and say where they are the same', () => {
    expect(rows.get('hostState')).toMatchObject({ same: false });
    expect(rows.get('city')).toMatchObject({ same: true });
    expect(rows.get('palermoProtocol')).toMatchObject({ same: true });
    expect(rows.get('timeline-2021')).toMatchObject({ same: false, b: [] });
    expect(rows.get('timeline-2019')).toMatchObject({ same: false, a: [] });
  });

  it('put figures and counts of one measure in one line, each with its year and sources', () => {
    const { a = [], b = [] } = rows.get('figures-convictions') ?? {};
    expect(a.map(({ lead, fact: { text, sources } }) => [lead, text, sources])).toEqual([
      ['2024', '14 people', ['s2']],
    ]);
    expect(b.map(({ lead, fact: { text, sources } }) => [lead, text, sources])).toEqual([
      ['2023', '5', ['s3']],
      ['2022', '3', ['s3']],
    ]);
  });

  it('have no hotline, no line on which neither says anything, and years newest first', () => {
    expect(JSON.stringify([...rows.values()])).not.toContain('116');
    expect(rows.has('referral')).toBe(false);
    expect([...rows.keys()].filter((key) => key.startsWith('timeline'))).toEqual([
      'timeline-2021',
      'timeline-2019',
    ]);
  });

  it('leave out on paper what may not be printed', () => {
    const printed = rowsOf(compareGroups(A, B, { whole: true, keep: ({ verify }) => !verify }));
    expect(printed.has('timeline-2019')).toBe(false);
  });
});

describe('the page that compares', () => {
  beforeAll(stubLayout);
  afterEach(() => {
    cleanup();
    location.hash = '';
  });
  const known = new Map([A, B].map((one) => [one.id, one]));
  function open(query: string) {
    location.hash = `#/compare${query}`;
    const app = testApp((id) => Promise.resolve(known.get(id) ?? article({ id })));
    render(AppView, { app });
    return app;
  }
  const both = `?a=${A.id}&b=${B.id}`;
  const heading = () => screen.findByRole('heading', { level: 1 });

  const everything = () => screen.getByRole('button', { name: /^Show everything \(\d+ lines\)$/ });

  it('shows law and referral alone at first, everything when asked, and prints what is shown', async () => {
    const app = open(both);
    const print = vi.spyOn(app.host, 'print').mockResolvedValue({ outcome: 'done' });
    const name = 'Albania and North Macedonia side by side';
    const first = await screen.findByRole('table', { name });
    expect(within(first).getByRole('row', { name: /^Palermo Protocol/ })).toBeTruthy();
    expect(within(first).queryByRole('row', { name: /^Convictions/ })).toBeNull();
    const printed = async (): Promise<unknown> => {
      await fireEvent.click(screen.getAllByRole('button', { name: 'Print' }).at(-1) as HTMLElement);
      return print.mock.lastCall?.[0];
    };
    const job = { kind: 'compare', ids: [A.id, B.id], paper: 'A4' };
    expect(await printed()).toEqual({ ...job, whole: false });
    await fireEvent.click(everything());
    expect(await printed()).toEqual({ ...job, whole: true });
    const table = screen.getByRole('table', { name });
    const line = within(table).getByRole('row', { name: /^Convictions/ });
    expect(line.textContent).toMatch(/2024.*14 people.*as of 2025.*2023.*5/s);
    const cite = within(line).getAllByRole('link')[0];
    expect(cite?.getAttribute('href')).toMatch(/^#\/compare\?a=.*&b=.*&at=source-\d$/);
    // What is the same is the exception, and the only thing said of a line.
    expect(within(table).getByRole('row', { name: /^Based in/ }).textContent).toContain('The same');
    expect(within(table).getByRole('row', { name: /^Host State/ }).textContent).not.toMatch(
      /different|only for/i,
    );
  });

  it('swaps the two, and takes another choice', async () => {
    open(both);
    await screen.findByRole('table');
    await fireEvent.click(screen.getByRole('button', { name: 'Swap the two' }));
    await screen.findByRole('table', { name: 'North Macedonia and Albania side by side' });
    expect((await heading()).textContent).toContain('North Macedonia and Albania');
    await fireEvent.change(screen.getByLabelText('First country'), { target: { value: A.id } });
    expect(await screen.findByText(/same country twice/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that an operation is unknown, and lets one be chosen', async () => {
    open(`?a=operations/atlantis&b=${B.id}`);
    expect(await screen.findByText(/no operation called “operations\/atlantis”/)).toBeTruthy();
    await fireEvent.change(screen.getByLabelText('First country'), { target: { value: A.id } });
    expect(await screen.findByRole('table')).toBeTruthy();
  });

  it('waits for a choice when nothing is chosen', async () => {
    open('');
    expect((await heading()).textContent).toContain('Compare two countries');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Swap the two' }).disabled).toBe(
      true,
    );
  });
});
