import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import Plus from '@lucide/svelte/icons/plus';
import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import Menu from '../../src/renderer/ui/Menu.svelte';

afterEach(cleanup);

function open(): { details: HTMLDetailsElement; inside: HTMLElement } {
  render(Menu, {
    label: 'Add to',
    icon: Plus,
    children: createRawSnippet(() => ({ render: () => '<button type="button">Inside</button>' })),
  });
  const details = screen.getByText('Add to').closest('details');
  if (!details) throw new Error('no disclosure');
  details.open = true;
  const inside = screen.getByRole('button', { name: 'Inside' });
  inside.focus();
  return { details, inside };
}

describe('a menu', () => {
  it('closes by Esc, which is then no press to hide the reader, and gives the focus back', async () => {
    const { details, inside } = open();
    // `fireEvent` gives false where the default was prevented.
    expect(await fireEvent.keyDown(inside, { key: 'Escape' })).toBe(false);
    expect(details.open).toBe(false);
    expect(document.activeElement).toBe(screen.getByText('Add to').closest('summary'));
  });

  it('closes by a press elsewhere and when the focus leaves, not by one inside', async () => {
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
