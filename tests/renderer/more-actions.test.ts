import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import MoreActions from '../../src/renderer/ui/MoreActions.svelte';

afterEach(cleanup);

function open(): { details: HTMLDetailsElement; inside: HTMLElement } {
  render(MoreActions, {
    children: createRawSnippet(() => ({ render: () => '<button type="button">Inside</button>' })),
  });
  const details = screen.getByText('More').closest('details');
  if (!details) throw new Error('no disclosure');
  details.open = true;
  const inside = screen.getByRole('button', { name: 'Inside' });
  inside.focus();
  return { details, inside };
}

describe('the lesser actions of a page', () => {
  it('close by Esc, which is then no press to hide the reader, and give the focus back', async () => {
    const { details, inside } = open();
    // `fireEvent` gives false where the default was prevented.
    expect(await fireEvent.keyDown(inside, { key: 'Escape' })).toBe(false);
    expect(details.open).toBe(false);
    expect(document.activeElement).toBe(screen.getByText('More'));
  });

  it('close by a press elsewhere and when the focus leaves, not by one inside', async () => {
    const { details, inside } = open();
    await fireEvent.pointerDown(inside);
    expect(details.open).toBe(true);
    await fireEvent.pointerDown(document.body);
    expect(details.open).toBe(false);
    details.open = true;
    await fireEvent.focusOut(inside, { relatedTarget: document.body });
    expect(details.open).toBe(false);
  });
});
