import { describe, expect, it } from 'vitest';
import { Deaths, deathText } from '../../src/main/diagnostics/deaths.js';

describe('deaths of the page', () => {
  it('are soon after one another within a minute, and not later', () => {
    let now = 0;
    const deaths = new Deaths(() => now);
    const at = (seconds: number): boolean => {
      now = seconds * 1000;
      return deaths.note();
    };
    expect([at(0), at(61), at(120), at(121)]).toEqual([false, false, true, true]);
  });

  it.each(['oom', 'killed', 'crashed', 'abnormal-exit', 'launch-failed', 'anything new'])(
    'by %s are told in words',
    (reason) => {
      expect(deathText(reason)).toMatch(/^[A-Z].+\.$/);
      expect(deathText(reason)).not.toContain(reason);
    },
  );
});
