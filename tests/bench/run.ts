import { cpus } from 'node:os';
import { launchBrowser } from '../support/browser.js';
import { measureBytes, type Bundle } from './bytes.js';
import { measureGraphics, type Graphics } from './graphics.js';
import { measurePaper, type Paper } from './paper.js';
import { measureResults, type Results } from './results.js';
import { measureSiteStart, type SiteStart } from './site-start.js';
import { measureStartUp } from './start-up.js';
import { measureTyping, type Typing } from './typing.js';

/**
 * `npm run bench`: measures what `npm run build` wrote and prints Markdown tables for
 * BENCHMARKS.md. Speeds are compared as ratios within one run, on one machine.
 */
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kB = (value: number) => `${(value / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? 'not told by this system' : `${(bytes / 1e6).toFixed(0)} MB`;
const verdict = (met: boolean) => (met ? 'met' : '**missed**');

const browser = await launchBrowser();
const bundles = await measureBytes();
const sites = [await measureSiteStart(browser, 1), await measureSiteStart(browser, 6)];
const typing = await measureTyping(browser);
const results = await measureResults(browser);
const version = browser.version();
await browser.close();
const desktop = await measureStartUp();
const graphics = await measureGraphics();
const papers = await measurePaper();

console.log(
  [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus()[0]?.model ?? 'unknown'} (${cpus().length} cores), Node ${process.version}, Chromium ${version}.`,
    bytesTable(bundles),
    desktop,
    siteTable(sites),
    typingTable(typing, results),
    paperTable(papers),
    graphicsTable(graphics),
  ].join('\n\n'),
);

function bytesTable(rows: readonly Bundle[]): string {
  return [
    '| Bundle | raw | gzip | target |',
    '| --- | ---: | ---: | --- |',
    ...rows.map(({ name, raw, gzip, target }) => {
      const value = target?.of === 'raw' ? raw : gzip;
      const goal = target
        ? `≤ ${kB(target.bytes)} ${target.of}: ${verdict(value <= target.bytes)}`
        : '';
      return `| ${name} | ${kB(raw)} | ${kB(gzip)} | ${goal} |`;
    }),
  ].join('\n');
}

function siteTable(rows: readonly SiteStart[]): string {
  return [
    '| Start-up of the hosted site, median of 7 | no throttling | 6× CPU throttling |',
    '| --- | ---: | ---: |',
    ...(
      [
        [
          'Search box takes typing (first paint; what is typed is kept)',
          (row) => ms(row.firstPaint),
        ],
        ['Search box answers to every key', (row) => ms(row.usable)],
        ['Index ready', (row) => ms(row.indexReady)],
        ['Plain HTML page with the home text, ready', (row) => ms(row.plainHome)],
        ['Takes typing ÷ plain home page (target ≤ 1.5)', (row) => ratio(row.firstPaint, row)],
        ['Answers to every key ÷ plain home page (target ≤ 1.5)', (row) => ratio(row.usable, row)],
        ['Plain HTML page with the whole edition, ready', (row) => ms(row.plainEdition)],
        [
          'Answers to every key ÷ plain edition',
          (row) => (row.usable / row.plainEdition).toFixed(2),
        ],
        [
          'Longest main-thread task after first paint (target ≤ 50 ms unthrottled)',
          (row) => ms(row.longestTask),
        ],
      ] as [string, (row: SiteStart) => string][]
    ).map(([name, cell]) => `| ${name} | ${rows.map(cell).join(' | ')} |`),
  ].join('\n');
}

function ratio(time: number, { plainHome }: SiteStart): string {
  return `${(time / plainHome).toFixed(2)}: ${verdict(time / plainHome <= 1.5)}`;
}

function typingTable({ keystrokes, median, p95, load }: Typing, results: Results): string {
  return [
    '| Search | |',
    '| --- | ---: |',
    `| Index load (fetch, parse, load), median | ${ms(load)} |`,
    `| Keystroke to answer, median of ${keystrokes} | ${ms(median)} |`,
    `| Keystroke to answer, p95 | ${ms(p95)} |`,
    `| Drawing ${results.rows} results on the page, median (target: a frame, 16.7 ms) | ${ms(results.median)} |`,
    `| Drawing ${results.rows} results on the page, p95 | ${ms(results.p95)} |`,
  ].join('\n');
}

function paperTable(rows: readonly Paper[]): string {
  return [
    '| Paper, median of 9 prints | pages | laid out | PDF | plain PDF (pages) | PDF ÷ plain (target ≤ 1.2) | bare PDF (pages) | PDF ÷ bare | bytes a page | peak memory |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ name, pages, layout, ours, plain, plainPages, bare, barePages, bytes, memory }) =>
        [
          `| ${name}`,
          pages,
          ms(layout),
          ms(ours),
          `${ms(plain)} (${plainPages})`,
          `${(ours / plain).toFixed(2)}: ${verdict(ours / plain <= 1.2)}`,
          `${ms(bare)} (${barePages})`,
          (ours / bare).toFixed(2),
          kB(bytes / pages),
          megabytes(memory),
        ].join(' | '),
    ),
  ]
    .map((line, index) => (index < 2 ? line : `${line} |`))
    .join('\n');
}

function graphicsTable(rows: readonly Graphics[]): string {
  return [
    '| Drawing in the desktop app, median of 5 | a frame while scrolling | memory of all processes |',
    '| --- | ---: | ---: |',
    ...rows.map(({ name, frame, memory }) => `| ${name} | ${ms(frame)} | ${megabytes(memory)} |`),
  ].join('\n');
}
