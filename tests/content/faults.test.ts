import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../src/content/compile.js';
import { ContentFaultsError } from '../../src/content/faults.js';
import { SAMPLE, sampleFiles, topicWith } from './sample.js';

function faultsOf(changes: Record<string, string | undefined>): string[] {
  try {
    compileFiles(sampleFiles(changes), 'en');
  } catch (error) {
    if (error instanceof ContentFaultsError) return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
}

/** A figures page whose entries are bars of one chart. */
const figuresWith = (entries: { measure: string; year: number }[]): Record<string, string> => ({
  'en/figures/counts.md': `---
title: Counts
summary: What was counted.
asOf: 2026-11-23
related: [home]
figurePage:
  charts:
    - { id: c, title: Counts, by: year }
  entries:
${entries
  .map(
    ({ measure, year }) =>
      `    - { chart: c, label: Victims, value: "${year}", year: ${year}, measure: ${measure}, scope: X, producer: Y, sources: [osce-mandate] }`,
  )
  .join('\n')}
---

Counts.
`,
});

const OPERATION_FACT = `---
title: Convention
summary: A treaty.
asOf: 2026
related: [home]
instrument:
  shortTitle: C
  body: B
  kind: treaty
  factSources: []
  binds: Parties
  obliges:
    - text: Ratified in 2003.
      sources: []
  articles: []
---

Text, see [home](home).
`;

describe('each fault is told by path and line, with the way to mend it', () => {
  it.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'unknown field',
      topicWith('related: [home]', 'relatd: [home]'),
      /^en\/topics\/consent\.md:6 unknown field "relatd"; remove it/,
    ],
    [
      'missing title',
      topicWith('title: Consent\n', ''),
      /^en\/topics\/consent\.md:2 "title" is missing; add the field/,
    ],
    [
      'bad date',
      topicWith('asOf: 2026-11-23', 'asOf: 2026-02-30'),
      /^en\/topics\/consent\.md:4 "asOf" is not a date/,
    ],
    [
      'unknown source in text',
      topicWith('@un-protocol', '@nobody'),
      /^en\/topics\/consent\.md:13 unknown source "nobody"/,
    ],
    [
      'unknown source in a field',
      topicWith('related: [home]', 'related: [home]\nsources: [nobody]'),
      /consent\.md:7 unknown source "nobody"/,
    ],
    [
      'duplicate heading',
      topicWith('## Table', '## Key points'),
      /^en\/topics\/consent\.md:16 heading "Key points" gives the address "key-points" a second time/,
    ],
    [
      'broken link',
      topicWith('(home)', '(topics/gone)'),
      /^en\/topics\/consent\.md:14 broken link to "topics\/gone"/,
    ],
    [
      'broken link to a heading',
      topicWith('## Key points', '## Main points'),
      /^en\/home\.md:7 broken link to "topics\/consent#key-points"; the headings there are: main-points, table/,
    ],
    [
      'unknown picture',
      topicWith('- One point.', '![](pictures/gone)\n\n- One point.'),
      /^en\/topics\/consent\.md:13 unknown picture "gone"; the pictures are: none/,
    ],
    [
      'picture from elsewhere',
      topicWith('- One point.', '![A map](https://example.org/map.png)\n\n- One point.'),
      /consent\.md:13 picture "https:\/\/example\.org\/map\.png"; write !\[\]\(pictures\/<id>\)/,
    ],
    [
      'picture data that names an unknown source and a missing page',
      {
        'en/pictures/path.yaml': `kind: stages
title: A path
description: Two stages.
sources: [osce-mandate]
heads: [Stage, What, Who]
stages:
  - { title: One, text: First, who: Police, sources: [gone] }
  - { title: Two, text: Second, who: Court, to: topics/gone, sources: [] }
`,
      },
      /path\.yaml:7 unknown source "gone"[^]*path\.yaml:8 broken link to "topics\/gone"/,
    ],
    [
      'picture data of an unknown kind',
      { 'en/pictures/pie.yaml': 'kind: pie\ntitle: A pie\n' },
      /pie\.yaml:1 /,
    ],
    [
      'chart that mixes measures',
      figuresWith([
        { measure: 'detected', year: 2021 },
        { measure: 'estimated', year: 2022 },
      ]),
      /counts\.md:8 chart "c" would compare what does not compare: measure: detected \/ estimated/,
    ],
    [
      'chart with a single bar',
      figuresWith([{ measure: 'detected', year: 2021 }]),
      /counts\.md:8 chart "c" has fewer than two bars/,
    ],
    [
      'broken related page',
      topicWith('related: [home]', 'related: [home, topics/gone]'),
      /consent\.md:6 broken link to "topics\/gone"/,
    ],
    [
      'link to an old name',
      {
        'en/home.md': (SAMPLE['en/home.md'] ?? '').replace(
          'topics/consent#key-points',
          'topics/agreement',
        ),
      },
      /^en\/home\.md:7 link to "topics\/agreement", an old name; link to topics\/consent/,
    ],
    [
      'alias taken',
      topicWith('topics/agreement', 'home'),
      /consent\.md:5 alias "home" already leads to home/,
    ],
    [
      'raw HTML block',
      topicWith('- One point', '<div>x</div>\n\n- One point'),
      /^en\/topics\/consent\.md:13 raw HTML "<div>x<\/div>"/,
    ],
    [
      'raw HTML in a line',
      topicWith('*emphasis*', '<b>emphasis</b>'),
      /consent\.md:9 raw HTML "<b>"/,
    ],
    [
      'unknown node',
      topicWith('*emphasis*', '![](x.png)'),
      /consent\.md:9 "image" is not part of an article/,
    ],
    [
      'code block',
      topicWith('- One point', '```\nx\n```\n\n- One point'),
      /consent\.md:13 "code" is not part of an article/,
    ],
    [
      'link that is not https',
      topicWith('(home)', '(http://example.org)'),
      /consent\.md:14 link to "http:\/\/example\.org"/,
    ],
    [
      'script link',
      topicWith('(home)', '(javascript:alert(1))'),
      /consent\.md:14 link to "javascript:/,
    ],
    [
      'empty section',
      topicWith('## Table\n', '## Nothing here\n\n## Table\n'),
      /consent\.md:16 section "Nothing here" is empty/,
    ],
    ['wrong heading level', topicWith('## Table', '# Table'), /consent\.md:16 heading of level 1/],
    [
      'no front matter',
      { 'en/topics/consent.md': 'Text.' },
      /^en\/topics\/consent\.md:1 has no front matter/,
    ],
    ['broken YAML', topicWith('title: Consent', 'title: Consent: again'), /consent\.md:2 YAML: /],
    [
      'unknown folder',
      { 'en/recipes/soup.md': SAMPLE['en/home.md'] },
      /^en\/recipes\/soup\.md:1 is in no known folder/,
    ],
    [
      'bad file name',
      { 'en/topics/Upper Case.md': SAMPLE['en/home.md'] },
      /Upper Case\.md:1 is in no known folder or has a name/,
    ],
    ['stray file', { 'en/topics/picture.png': 'x' }, /picture\.png:1 is not an article/],
    ['no home', { 'en/home.md': undefined }, /^en\/home\.md:1 is missing/],
    [
      'bad sources file',
      { 'sources.yaml': 'osce-mandate:\n  publisher: OSCE\n' },
      /^sources\.yaml:1 "osce-mandate\.title" is missing/,
    ],
    [
      'number without a source',
      { 'en/instruments/c.md': OPERATION_FACT },
      /^en\/instruments\/c\.md:13 states a number or date without a source/,
    ],
    [
      'sheet without a source',
      {
        'en/instruments/c.md': OPERATION_FACT.replace('Ratified in 2003.', 'Ratified.').replace(
          'sources: []\n  articles',
          'sources: []\n      sheet: true\n  articles',
        ),
      },
      /c\.md:13 is on the printed sheet without a source/,
    ],
  ])('%s', (_what, changes, expected) => {
    expect(faultsOf(changes).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });

  it('the sample itself has none', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('and all of them are told in one run', () => {
    const found = faultsOf({
      ...topicWith('@un-protocol', '@nobody'),
      'en/home.md': (SAMPLE['en/home.md'] ?? '').replace('asOf: 2026-11-23', 'asOf: soon'),
      'en/topics/other.md': 'no front matter',
    });
    expect(found).toHaveLength(3);
  });
});
