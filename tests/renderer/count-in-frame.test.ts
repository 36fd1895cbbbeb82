import { afterEach, expect, it } from 'vitest';
import { countInFrame } from '../../src/renderer/platform/host/count-in-frame.js';

afterEach(() => document.body.replaceChildren());

const frames = () => [...document.querySelectorAll('iframe')];
function say(source: Window | null, data: unknown): void {
  dispatchEvent(new MessageEvent('message', { source, data }));
}

it('hears the number from its own frame alone, and clears it away', async () => {
  const counting = countInFrame('about:blank');
  const [frame] = frames();
  say(window, { report: { ready: true, pages: 99 } });
  say(frame?.contentWindow ?? null, { something: 'else' });
  say(frame?.contentWindow ?? null, { report: { ready: true, pages: 7 } });
  expect(await counting).toBe(7);
  expect(frames()).toEqual([]);
});

it('knows no number when the job fails', async () => {
  const counting = countInFrame('about:blank');
  say(frames()[0]?.contentWindow ?? null, { report: { ready: false, message: 'no' } });
  expect(await counting).toBeUndefined();
});

it('waits for nothing where a page from a file may have no frame', async () => {
  const counting = countInFrame('about:blank');
  document.dispatchEvent(
    Object.assign(new Event('securitypolicyviolation'), { effectiveDirective: 'frame-src' }),
  );
  expect(await counting).toBeUndefined();
  expect(frames()).toEqual([]);
});

it('gives the last count up for a new one', async () => {
  const first = countInFrame('about:blank');
  const second = countInFrame('about:blank');
  expect(await first).toBeUndefined();
  expect(frames()).toHaveLength(1);
  say(frames()[0]?.contentWindow ?? null, { report: { ready: true, pages: 3 } });
  expect(await second).toBe(3);
});
