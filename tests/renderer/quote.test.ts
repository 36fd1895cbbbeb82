import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../src/renderer/ui/copy-text.js';
import { sectionOf, selectedIn, wholeOf } from '../../src/renderer/features/quote/chosen.js';
import { passageOf } from '../../src/renderer/features/quote/passage.js';
import { copyPlainly, plainCopy } from '../../src/renderer/features/quote/plain-copy.js';
import { quote } from '../../src/renderer/features/quote/quote.js';
import { manifest } from './support/edition.js';

const PAGE = `<article><div data-quotable>
  <section id="at-steps"><div class="heading"><h2>Steps</h2><button>Copy</button></div>
    <p>Ask   first.<sup data-sources="2 5"><a>2</a>,<a>5</a></sup> Then <mark>listen</mark>.</p>
    <ol><li><p>Stay calm.</p></li><li>Note <em>times</em>.<ul><li>of arrival</li></ul></li></ol>
    <table><thead><tr><th>Year</th><th>Count</th></tr></thead>
      <tbody><tr><td>2024</td><td>7 <span aria-hidden="true">x</span></td></tr></tbody></table>
    <p class="no-print">A tool</p>
  </section>
  <section id="at-after"><div class="heading"><h2>After</h2></div><p>Rest.</p></section>
</div><p id="outside">Not the article’s own.</p></article>`;

const STEPS =
  'Ask first.[2, 5] Then listen.\n\n1. Stay calm.\n2. Note times.\n• of arrival\n\nYear\tCount\n2024\t7';

let page: Element;
beforeEach(() => {
  document.body.innerHTML = PAGE;
  page = document.querySelector('article') ?? document.body;
});
afterEach(() => {
  vi.restoreAllMocks();
  getSelection()?.removeAllRanges();
});

const rangeOf = (selector: string): Range => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) ?? document.body);
  return range;
};
const select = (selector: string): void => {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(rangeOf(selector));
};
const whole = (slug?: string): Range => wholeOf(page, slug) ?? document.createRange();

describe('a passage of the page as text', () => {
  it('keeps paragraphs, lists, tables and citations, and leaves out what is for pressing', () => {
    expect(passageOf(whole('steps'))).toEqual({ text: STEPS, cited: [2, 5] });
  });

  it('of the whole article has its headings', () => {
    expect(passageOf(whole()).text).toBe(`Steps\n\n${STEPS}\n\nAfter\n\nRest.`);
  });
});

describe('what Ctrl+C takes', () => {
  const source = '<li id="at-source-2"><a href="https://osce.org/a">A</a></li>';
  const linked = `<p style="color: #fff" class="x">See <a href="#/topics/nrm" data-term="t"><mark>NRM</mark></a><sup
    data-sources="2"><a href="#/topics/consent?at=source-2" data-cite="2">2</a></sup>.</p>`;

  it('says nothing of looks, keeps the order, and leaves out what is for pressing', () => {
    const { text, html } = plainCopy(rangeOf('#at-steps'));
    expect(text).toBe(`Steps\n\n${STEPS}`);
    expect(html).toContain('<h2>Steps</h2>');
    expect(html).toContain('<td>2024</td>');
    expect(html).not.toMatch(/class=|style=|id=|<button|<mark|A tool/);
  });

  it('leads to the source itself, and to no address of this computer', () => {
    vi.spyOn(document, 'baseURI', 'get').mockReturnValue('file:///home/me/field-reader.html');
    document.body.innerHTML = linked + source;
    const { html } = plainCopy(rangeOf('p'));
    expect(html).toContain('<a href="https://osce.org/a">2</a>');
    expect(html).toContain('See NRM<sup>');
    expect(html).not.toContain('file:');
  });

  it('leads to the page where it has an address', () => {
    vi.spyOn(document, 'baseURI', 'get').mockReturnValue('https://reader.example/');
    document.body.innerHTML = linked;
    expect(plainCopy(rangeOf('p')).html).toContain('href="https://reader.example/#/topics/nrm"');
  });

  it('of some rows is a table still', () => {
    expect(plainCopy(rangeOf('tbody')).html).toMatch(/^<table><tbody><tr>/);
  });

  it('is left to the field that is copied from', () => {
    const setData = vi.fn();
    const copy = (target: Element) => {
      const event = new Event('copy', { bubbles: true, cancelable: true }) as ClipboardEvent;
      Object.assign(event, { clipboardData: { setData } });
      target.addEventListener('copy', (heard) => copyPlainly(heard as ClipboardEvent), {
        once: true,
      });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    select('#at-steps');
    const field = document.body.appendChild(document.createElement('textarea'));
    expect(copy(field)).toBe(false);
    expect(copy(document.body)).toBe(true);
    expect(setData.mock.calls.map(([kind]: unknown[]) => kind)).toEqual([
      'text/plain',
      'text/html',
    ]);
  });
});

describe('what is quoted', () => {
  it('is the selected text, with the section in which it begins', () => {
    select('#at-steps li em');
    const range = selectedIn(page);
    expect(range && passageOf(range).text).toBe('times');
    expect(range && sectionOf(range, ['after', 'steps'])).toBe('steps');
  });

  it.each(['#outside', 'button.none'])('is not a selection outside the article: %s', (selector) => {
    if (document.querySelector(selector)) select(selector);
    expect(selectedIn(page)).toBeUndefined();
  });
});

describe('a quote', () => {
  const sources = ['One', 'Two', 'Three'].map((title, at) => ({
    id: title,
    publisher: 'OSCE',
    title,
    ...(at === 1 ? { date: '2024-05', url: 'https://www.osce.org/two' } : {}),
  }));
  const article = { id: 'topics/x', title: 'Asking <safely>', code: 'ABCD-EFGH', sources };
  const passage = { text: 'First.[2]\n\nSecond <b>line</b>.', cited: [2, 9] };

  it('names article, section, edition, check code, address, and the sources it cites', () => {
    const section = { slug: 'steps', title: 'Steps' };
    const { text } = quote(passage, { article, section, manifest });
    expect(text).toContain(
      'First.[2]\n\nSecond <b>line</b>.\n\nFrom “Asking <safely>”, section “Steps”.',
    );
    expect(text).toContain('Test edition, edition of 24 November 2026. Check code ABCD-EFGH.');
    expect(text).toContain('#/topics/x?at=steps');
    expect(text).toContain('[2] OSCE, Two, May 2024. https://www.osce.org/two');
    expect(text).not.toContain('Three');
  });

  it('takes no character of the text for markup', () => {
    const box = document.createElement('div');
    box.innerHTML = quote(passage, { article, manifest }).html;
    expect(box.querySelector('b, safely')).toBeNull();
    expect([...box.querySelectorAll('blockquote p')].map((p) => p.textContent)).toEqual([
      'First.[2]',
      'Second <b>line</b>.',
    ]);
    expect(box.textContent).toContain('From “Asking <safely>”.');
  });
});

describe('the clipboard', () => {
  it('gets text and markup by the old command where no clipboard is granted', async () => {
    const data = new Map<string, string>();
    const execCommand = () => {
      const event = Object.assign(new Event('copy', { cancelable: true }), {
        clipboardData: { setData: (kind: string, value: string) => data.set(kind, value) },
      });
      return document.dispatchEvent(event) || event.defaultPrevented;
    };
    Object.assign(document, { execCommand });
    select('#at-steps em');
    expect(await copyText('plain', '<p>plain</p>')).toBe(true);
    expect([...data]).toEqual([
      ['text/plain', 'plain'],
      ['text/html', '<p>plain</p>'],
    ]);
    expect(document.querySelector('textarea')).toBeNull();
    expect(getSelection()?.toString()).toBe('times');
  });
});
