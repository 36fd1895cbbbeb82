import type { Page } from 'playwright-core';

/** The elements and text of a drawn job as pages without its layout, to print beside it. */

const html = (style: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><style>@page { size: A4; margin: 12mm 15mm 15mm; } ${style}</style>${body}</html>`;

async function opened(page: Page, style: string): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const body = await page.evaluate(() => document.body.innerHTML);
  const other = await browser.newPage();
  await other.setContent(html(style, body));
  await other.evaluate(() => document.fonts.ready);
  return other;
}

/** In the browser's own letters and sizes: no font has to be embedded but what the system has. */
export const bareOf = (page: Page): Promise<Page> => opened(page, '');

/**
 * In the fonts of the job, which a PDF must embed, and in its text size, so that about as many
 * letters stand on a page.
 */
export async function plainOf(page: Page, size: string): Promise<Page> {
  const faces = await page.evaluate(fontFaces);
  return opened(
    page,
    `${faces} body { font: ${size}/1.36 'Paper Sans'; } h1, h2, h3 { font-family: 'Paper Serif'; font-weight: 600; } .pp-bar { display: none; }`,
  );
}

/** Runs in the page: its `@font-face` rules, with the files in them. */
async function fontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap(({ cssRules, href }) =>
    [...cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ text: rule.cssText, href: href ?? '' }] : [],
    ),
  );
  const inlined = rules.map(async ({ text, href }) => {
    const [whole = '', file = ''] = /url\("?([^")]+)"?\)/.exec(text) ?? [];
    const blob = await (await fetch(new URL(file, href))).blob();
    const data = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsDataURL(blob);
    });
    return text.replace(whole, `url(${data})`);
  });
  return (await Promise.all(inlined)).join('\n');
}
