import { describe, expect, it } from 'vitest';
import { toApp, toChromium } from './standin/addresses.js';
import { Events, onlyKeys, strict } from './standin/strict.js';

/** The stand-in is only worth something if it refuses what it does not do. */
describe('the stand-in refuses', () => {
  const api = strict('api', { known: () => 1, value: 1 }) as Record<string, unknown>;

  it('a method or value it does not have', () => {
    expect((api['known'] as () => number)()).toBe(1);
    expect(() => api['unknown']).toThrow('api.unknown is not implemented');
  });

  it('setting what it does not have', () => {
    api['value'] = 2;
    expect(api['value']).toBe(2);
    expect(() => {
      api['unknown'] = 2;
    }).toThrow('setting api.unknown is not implemented');
  });

  it('an option it does not know', () => {
    onlyKeys('print', { silent: false }, ['silent']);
    expect(() => onlyKeys('print', { copies: 2 }, ['silent'])).toThrow('option copies of print');
  });

  it('an event it does not send', () => {
    const events = new Events('app', ['ready']);
    events.on('ready', () => undefined);
    expect(() => events.on('activate', () => undefined)).toThrow('event activate of app');
  });
});

describe('addresses', () => {
  it.each([
    ['app://reader/index.html#/a', 'https://reader.app.invalid/index.html#/a'],
    ['app://other', 'https://other.app.invalid'],
    ['https://example.org/app.invalid', 'https://example.org/app.invalid'],
    ['about:blank', 'about:blank'],
  ])('%s stands behind %s, and comes back', (app, chromium) => {
    expect(toChromium(app)).toBe(chromium);
    expect(toApp(chromium)).toBe(app);
  });
});
