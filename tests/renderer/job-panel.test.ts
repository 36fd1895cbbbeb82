import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import AppView from '../../src/renderer/app/App.svelte';
import { PrintJobs } from '../../src/renderer/state/print-jobs.svelte.js';
import type { JobOutcome } from '../../src/renderer/platform/host/host.js';
import { stubLayout, testApp } from './support/app.js';
import { article } from './support/edition.js';

beforeEach(stubLayout);
afterEach(() => {
  cleanup();
  location.hash = '';
});

it('a job shows its count, can be stopped by the keyboard, and gives the focus back', async () => {
  let end: (outcome: JobOutcome) => void = () => undefined;
  const working = () => new Promise<JobOutcome>((resolve) => (end = resolve));
  const cancelPrint = () => {
    end({ outcome: 'cancelled' });
    return Promise.resolve();
  };
  location.hash = '#/topics/consent';
  const app = testApp((id) => Promise.resolve(article({ id, title: 'Consent' })));
  app.jobs = new PrintJobs({ print: working, savePdf: working, cancelPrint });
  render(AppView, { app });
  // The page has arrived and no longer takes the focus.
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  const [button] = await screen.findAllByRole('button', { name: 'Print this page', hidden: true });
  button?.focus();
  await fireEvent.click(button as HTMLElement);

  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  app.jobs.progressed({ step: 'pages', done: 3, total: 9 });
  const bar = await vi.waitFor(() => {
    const found = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([found.value, found.max]).toEqual([3, 9]);
    return found;
  });
  // The state is announced once; the count is not read out at each step.
  expect(bar.closest('[role=status]')).not.toBeNull();
  expect(bar.closest('[aria-live=off]')?.textContent).toContain('3 of 9');
  app.jobs.progressed({ step: 'pdf' });
  await screen.findByText('Making the PDF …');

  cancel.focus();
  await fireEvent.click(cancel);
  await vi.waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  await screen.findByText('Cancelled: nothing was printed.');
  expect(document.activeElement).toBe(button);
});
