import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linkToOpen, openLink } from '../../src/main/app/link.js';

const { showMessageBox, openExternal } = vi.hoisted(() => ({
  showMessageBox: vi.fn(),
  openExternal: vi.fn(),
}));
vi.mock('electron', () => ({ dialog: { showMessageBox }, shell: { openExternal } }));

beforeEach(() => {
  showMessageBox.mockReset();
  openExternal.mockReset();
});

describe('linkToOpen', () => {
  it.each([
    ['https://www.osce.org/cthb', 'https://www.osce.org/cthb'],
    ['https://example.org', 'https://example.org/'],
    ['HTTPS://EXAMPLE.org/A?b=c#d', 'https://example.org/A?b=c#d'],
    // A name in look-alike letters is shown as what it is.
    ['https://оsce.org/', 'https://xn--sce-red.org/'],
  ])('%s is opened as %s', (given, opened) => expect(linkToOpen(given)).toBe(opened));

  it.each([
    '',
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://reader/index.html',
    'mailto:a@example.org',
    'ms-settings:network',
    '\\\\server\\share',
    'https://',
    'https://osce.org@example.org/',
    'https://osce.org:pass@example.org/',
    `https://example.org/${'a'.repeat(2048)}`,
  ])('%j is refused', (given) => expect(linkToOpen(given)).toBeUndefined());
});

describe('openLink', () => {
  const parent = {} as unknown as BrowserWindow;

  it('refuses without asking', async () => {
    expect(await openLink('http://example.org/', parent)).toBe('refused');
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it('shows the whole address, with Cancel as what Enter and Escape do', async () => {
    showMessageBox.mockResolvedValue({ response: 0 });
    expect(await openLink('https://example.org/a?b=c', parent)).toBe('declined');
    const options = showMessageBox.mock.calls[0]?.[1] as Record<string, unknown>;
    expect(options['detail']).toContain('https://example.org/a?b=c');
    expect(options).toMatchObject({ defaultId: 0, cancelId: 0 });
    expect((options['buttons'] as string[])[0]).toBe('Cancel');
    expect(openExternal).not.toHaveBeenCalled();
  });

  it('opens it when asked to', async () => {
    showMessageBox.mockResolvedValue({ response: 1 });
    expect(await openLink('https://example.org/', parent)).toBe('opened');
    expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://example.org/');
  });

  it('asks once at a time: another meanwhile is declined unasked', async () => {
    let answer: (value: { response: number }) => void = () => undefined;
    showMessageBox.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const first = openLink('https://example.org/', parent);
    expect(await openLink('https://example.org/2', parent)).toBe('declined');
    expect(showMessageBox).toHaveBeenCalledOnce();
    answer({ response: 1 });
    expect(await first).toBe('opened');
    showMessageBox.mockResolvedValue({ response: 1 });
    expect(await openLink('https://example.org/3', parent)).toBe('opened');
  });
});
