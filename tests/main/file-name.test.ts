import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/main/storage/file-name.js';

describe('safeName', () => {
  it.each([
    ['Presence in Albania', 'Presence in Albania'],
    ['Программный офис в Душанбе', 'Программный офис в Душанбе'],
    ['Mission to Bosnia: “facts” / figures', 'Mission to Bosnia “facts” figures'],
    ['a\u0000b\nc\u202Ed', 'a b c d'],
    ['../../etc/passwd', 'etc passwd'],
    ['  .hidden.  ', 'hidden'],
    ['C:\\x', 'C x'],
    ['', 'Sheet'],
    ['***', 'Sheet'],
    ['NUL', 'Sheet'],
    ['com1', 'Sheet'],
  ])('%j becomes %j', (title, name) => expect(safeName(title, 'Sheet')).toBe(name));

  it('fits a file system, counted in bytes and never inside a letter', () => {
    const name = safeName('Ж'.repeat(400), 'Sheet');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(156);
    expect(name).toMatch(/^Ж+$/);
  });
});
