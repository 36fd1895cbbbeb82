import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  describeError,
  reportPageError,
  watchPageErrors,
} from '../../src/renderer/platform/host/page-errors.js';
import type { PageError } from '../../src/shared/ipc.js';

afterEach(() => vi.restoreAllMocks());

/** An error as Chromium would make it. */
function errorWith(message: string, ...frames: string[]): Error {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames].join('\n');
  return error;
}

describe('what is noted of a page error', () => {
  it('says where in the code it happened', () => {
    const frames = [
      '    at open (app://reader/assets/index-Bx1.js:12:345)',
      '    at async Foo.bar [as baz] (app://reader/assets/index-Bx1.js:2:1)',
      '    at app://reader/assets/index-Bx1.js:3:4',
    ];
    expect(describeError(errorWith('x is not a function', ...frames))).toEqual({
      message: 'TypeError: x is not a function',
      stack: frames.map((line) => line.trim()).join('\n'),
    });
  });

  const secret = 'zibblattern';
  it.each([
    errorWith(`Unexpected token 'z', ..."she said "${secret}" twice"... is not valid JSON`),
    errorWith(`Cannot read “${secret}”`),
    errorWith(`Failed to fetch https://example.org/${secret}`),
    errorWith(`Invalid regular expression: /(${secret}/: Unterminated group`),
    errorWith('x', `    at open (app://reader/index.html#/search?q=${secret}:1:1)`),
    errorWith('x', secret, `    at ${secret} and more`),
    { message: secret },
    secret,
  ])('says nothing of what was read or written: %#', (error) => {
    expect(JSON.stringify(describeError(error))).not.toContain(secret);
  });

  it('is bounded', () => {
    const frame = `    at ${'a'.repeat(100)} (app://reader/a.js:1:1)`;
    const { message, stack } = describeError(
      errorWith('x'.repeat(9000), ...Array.from({ length: 900 }, () => frame)),
    );
    expect(message.length).toBeLessThan(1000);
    expect(stack.split('\n')).toHaveLength(20);
    expect(stack.length).toBeLessThan(5000);
  });
});

describe('errors of the page', () => {
  it('are reported, caught by nobody as they are', () => {
    const reportError = vi.fn<(error: PageError) => Promise<void>>(() => Promise.resolve());
    const listeners = new Map<string, EventListener>();
    vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
      listeners.set(type, listener as EventListener);
    });
    watchPageErrors({ reportError });
    listeners.get('error')?.(new ErrorEvent('error', { error: new RangeError('one') }));
    const rejection = Object.assign(new Event('unhandledrejection'), { reason: new Error('two') });
    listeners.get('unhandledrejection')?.(rejection);
    expect(reportError.mock.calls.map(([{ message }]) => message)).toEqual([
      'RangeError: one',
      'Error: two',
    ]);
  });

  it('are no second failure where they cannot be reported, and nothing at all in a browser', () => {
    const refuse = () => Promise.reject(new Error('refused'));
    expect(() => reportPageError(new Error('x'), { reportError: refuse })).not.toThrow();
    expect(() => reportPageError(new Error('x'))).not.toThrow();
  });
});
