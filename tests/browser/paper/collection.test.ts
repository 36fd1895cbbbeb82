import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawJob, pagePdf, SITE_ORIGIN } from '../../../build/paper.js';
import { readPdf } from './pdf.js';
import { article, idsOf, SITE, sharedPrintPage } from './site.js';

const printed = sharedPrintPage();

const ids = idsOf('operation');
describe('a cover with a long title', () => {
  it('leaves its maps out and stays one page', async () => {
    await printed.page.route(`${SITE_ORIGIN}/content/en/manifest.json`, async (route) => {
      const manifest = JSON.parse(
        readFileSync(join(SITE, 'content/en/manifest.json'), 'utf8'),
      ) as object;
      await route.fulfill({ json: { ...manifest, title: 'Many words of a title '.repeat(60) } });
    });
    await drawJob(printed.page, {
      kind: 'collection',
      ids: ids.slice(0, 4),
      paper: 'Letter',
      cut: 'large',
    });
    await printed.page.unroute(`${SITE_ORIGIN}/content/en/manifest.json`);
    expect(await printed.page.locator('.pc-maps').count()).toBe(0);
    expect((await readPdf(await pagePdf(printed.page))).pages[1]).toContain('Contents');
  });
});

describe('the contents on screen', () => {
  it('lead to a sheet without changing the address, which holds the job', async () => {
    await drawJob(printed.page, { kind: 'collection', ids, paper: 'A4', cut: 'one' });
    const address = printed.page.url();
    await printed.page.getByRole('link', { name: article(ids[4] ?? '').title }).click();
    expect(printed.page.url()).toBe(address);
    const top = await printed.page
      .locator(`[id="${ids[4] ?? ''}"]`)
      .evaluate((sheet) => sheet.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(50);
  });
});
