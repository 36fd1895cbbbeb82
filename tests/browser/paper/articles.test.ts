import { describe, expect, it } from 'vitest';
import { SITE_ORIGIN } from '../../../build/paper.js';
import { ARTICLE_TYPES } from '../../../src/shared/edition/edition.js';
import { everyNth } from '../../support/thorough.js';
import { squeezed } from './pdf.js';
import { article, hiddenTexts, idsOf, operation, sharedPrintPage } from './site.js';

const printed = sharedPrintPage();

const print = (id: string) => printed.print({ kind: 'article', ids: [id], paper: 'A4' });

describe('printed articles', () => {
  it.each(
    everyNth(
      ARTICLE_TYPES.flatMap((type) => idsOf(type).slice(0, 1)),
      3,
    ),
  )('%s', async (id) => {
    const pdf = await print(id);
    const { title, summary, sections } = article(id);
    const text = squeezed(pdf.pages.join(' '));
    expect(text).toContain(squeezed(title));
    expect(text).toContain(squeezed(summary));
    for (const section of sections) {
      // A section whose every fact is for the screen only is left out, and a list of links leads nowhere.
      const isText = section.body.length > 0 && section.slug !== 'where-to-read-on';
      expect(text.includes(squeezed(section.title)) || !isText, section.title).toBe(true);
      if (section.slug === 'where-to-read-on') expect(text).not.toContain(squeezed(section.title));
    }
    expect(pdf.pages.at(-1)).toContain(`Page ${pdf.pages.length} of ${pdf.pages.length}`);
    expect(pdf.title).toBe(title);
    expect(pdf.tagged).toBe(true);
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);
  });

  it.each(everyNth(idsOf('operation'), 4))(
    '%s leaves out what is for the screen only',
    async (id) => {
      const text = squeezed((await print(id)).pages.join(' '));
      for (const hidden of hiddenTexts(operation(id))) expect(text).not.toContain(squeezed(hidden));
      expect(text).toContain(squeezed('Left out on paper'));
    },
  );

  it('keeps letters of every script as text', async () => {
    const words =
      'Тоҷикистон · Қазақстан · Кыргызстан · Shqipëri · Đorđe Šćepanović · Türkmenistan · ŏʻzbek';
    await printed.page.route(`${SITE_ORIGIN}/content/en/articles/home.json`, (route) =>
      route.fulfill({
        json: {
          ...article('home'),
          title: words,
          summary: words,
          lead: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
        },
      }),
    );
    const pdf = await print('home');
    await printed.page.unroute(`${SITE_ORIGIN}/content/en/articles/home.json`);
    const text = squeezed(pdf.pages.join(' '));
    for (const word of words.split(/ · | /)) expect(text).toContain(squeezed(word));
    for (const font of pdf.fonts) expect(font).toMatch(/^SourceS(?:ans3|erif4)-/);
  });
});
