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
  const rows = rowsOf(compareGroups(A, B));

  it('set the same fact of both beside each other, and say how they stand', () => {
    expect(rows.get('hostState')).toMatchObject({ likeness: 'differs' });
    expect(rows.get('city')).toMatchObject({ likeness: 'same' });
    expect(rows.get('palermoProtocol')).toMatchObject({ likeness: 'same' });
    expect(rows.get('timeline-2021')).toMatchObject({ likeness: 'only-a', b: [] });
    expect(rows.get('timeline-2019')).toMatchObject({ likeness: 'only-b', a: [] });
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
    const printed = rowsOf(compareGroups(A, B, ({ verify }) => !verify));
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

  it('shows one table with linked sources, and prints both', async () => {
    const app = open(both);
    const print = vi.spyOn(app.host, 'print').mockResolvedValue({ outcome: 'done' });
    const table = await screen.findByRole('table', {
      name: 'Albania and North Macedonia side by side',
    });
    const line = within(table).getByRole('row', { name: /^Convictions/ });
    expect(line.textContent).toMatch(/Different.*2024.*14 people.*as of 2025.*2023.*5/s);
    const cite = within(line).getAllByRole('link')[0];
    expect(cite?.getAttribute('href')).toMatch(/^#\/compare\?a=.*&b=.*&at=source-\d$/);
    await fireEvent.click(screen.getAllByRole('button', { name: 'Print' }).at(-1) as HTMLElement);
    expect(print).toHaveBeenCalledWith({ kind: 'compare', ids: [A.id, B.id], paper: 'A4' });
  });

  it('can leave out what is the same', async () => {
    open(both);
    await screen.findByRole('table');
    expect(screen.queryByRole('row', { name: /^Based in/ })).toBeTruthy();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Only lines that differ' }));
    expect(screen.queryByRole('row', { name: /^Based in/ })).toBeNull();
    expect(screen.queryByRole('row', { name: /^Host State/ })).toBeTruthy();
  });

  it('swaps the two, and takes another choice', async () => {
    open(both);
    await screen.findByRole('table');
    await fireEvent.click(screen.getByRole('button', { name: 'Swap the two' }));
    await screen.findByRole('table', { name: 'North Macedonia and Albania side by side' });
    expect((await heading()).textContent).toContain('North Macedonia and Albania compared');
    await fireEvent.change(screen.getByLabelText('First operation'), { target: { value: A.id } });
    expect(await screen.findByText(/same operation twice/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that an operation is unknown, and lets one be chosen', async () => {
    open(`?a=operations/atlantis&b=${B.id}`);
    expect(await screen.findByText(/no operation called “operations\/atlantis”/)).toBeTruthy();
    await fireEvent.change(screen.getByLabelText('First operation'), { target: { value: A.id } });
    expect(await screen.findByRole('table')).toBeTruthy();
  });

  it('waits for a choice when nothing is chosen', async () => {
    open('');
    expect((await heading()).textContent).toContain('Compare two operations');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Swap the two' }).disabled).toBe(
      true,
    );
  });
});
