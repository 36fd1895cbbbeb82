import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/search/fold.js';
import { LIMITS } from '../../../src/shared/search/weights.js';
import { russianStem, WordStems } from '../../../src/shared/search/word-stems.js';

/** Whether a word as it is asked for finds one as the content lists it. */
function meets(listed: string, asked: string, open = false): boolean {
  const stems = new WordStems([[fold(listed), listed]]);
  return (stems.alike(fold(asked), asked, open).get(0) ?? 0) >= LIMITS.minAlike;
}

describe('words with other endings', () => {
  it.each([
    ['Russian', 'жертва', 'жертвами'],
    ['Russian', 'наказание', 'наказывают'],
    ['Russian', 'ребёнок', 'ребенок'],
    ['Albanian', 'viktimë', 'viktimave'],
    ['Albanian', 'veshkë', 'veshkës'],
    ['Bosnian', 'žrtva', 'žrtvama'],
    ['Serbian', 'послодавац', 'послодавацима'],
    ['Macedonian', 'жртва', 'жртвата'],
    ['Kazakh', 'құрбан', 'құрбандарға'],
    ['Kyrgyz', 'жаза', 'жазаланабы'],
    ['Uzbek', 'jabrlanuvchi', 'jabrlanuvchilarga'],
    ['Uzbek', 'jazo', 'jazolanadimi'],
    ['Turkmen', 'pida', 'pidalara'],
    ['Tajik', 'кӯдак', 'кӯдаконро'],
  ])('%s: %s is found by %s', (_language, listed, asked) => {
    expect(meets(listed, asked)).toBe(true);
  });

  it.each([
    ['граница', 'гранит'],
    ['qarz', 'qaror'],
    ['rad', 'radost'],
    ['punë', 'pushim'],
  ])('%s is another word than %s', (listed, asked) => {
    expect(meets(listed, asked)).toBe(false);
  });

  it('takes a longer word for one that is still being typed', () => {
    expect(meets('жертва', 'жерт', true)).toBe(true);
    expect(meets('принудительный', 'принуд')).toBe(false);
    expect(meets('принудительный', 'принудител', true)).toBe(true);
  });
});

describe('the stem of a Russian word', () => {
  it('is the same in every case, with ё or е', () => {
    const stems = ['торговля', 'торговли', 'торговлей'].map(russianStem);
    expect(new Set(stems).size).toBe(1);
    expect(russianStem('ребёнка')).toBe(russianStem('ребенка'));
  });

  it('is not made of words with letters that Russian does not have', () => {
    expect(russianStem('құрбан')).toBeUndefined();
    expect(russianStem('žrtva')).toBeUndefined();
  });
});
