import type { ContentFile } from '../../src/content/read.js';

/** A small sound edition, to be spoilt one line at a time. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'sources.yaml': `osce-mandate:
  publisher: OSCE
  title: Mandate
  date: 2003
un-protocol:
  publisher: United Nations
  title: Protocol
`,
  'en/edition.yaml': `title: Sample
date: 2026-11-24
sectionTitles:
  facts: At a glance
  mandate: Mandate
  timeline: What it did
  framework: Framework
  figures: Figures
  monitoring: Monitoring
  open-questions: Open questions
  articles: Articles
  entries: The figures
  steps: Steps
frameworkRows:
  criminalLaw: Criminal law
  palermoProtocol: Palermo Protocol
  cets197: CETS 197
  referral: Referral
  coordinator: Co-ordinator
  actionPlan: Action plan
  hotlineHistory: Hotlines in the past
pictures:
  locator:
    title: '{state} with {city}'
    description: 'Outline of {state}; a dot marks {city}, {latitude}, {longitude}.'
    note: No position on boundaries.
    heads: [State, City, Position]
    sources: [osce-mandate]
  chart:
    description: '{title}. {list}'
    heads: [Counted, Value]
  scale: '{distance} km'
`,
  'en/home.md': `---
title: Home
summary: What this is.
asOf: 2026-11-23
---

Read about [consent](topics/consent#key-points).[@osce-mandate]
`,
  'en/topics/consent.md': `---
title: Consent
summary: When agreeing does not count.
asOf: 2026-11-23
aliases: [topics/agreement]
related: [home]
---

The lead, with *emphasis* and **weight**.

## Key points

- One point.[@osce-mandate; @un-protocol]
- Another, see [home](home).

## Table

| Act | Means |
| --- | --- |
| a | b |
`,
};

/** The sample with some files replaced, added or (undefined) removed. */
export function sampleFiles(changes: Record<string, string | undefined> = {}): ContentFile[] {
  return Object.entries({ ...SAMPLE, ...changes })
    .flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The sample's topic with one piece of text replaced. */
export function topicWith(from: string, to: string): Record<string, string> {
  const topic = SAMPLE['en/topics/consent.md'] ?? '';
  if (!topic.includes(from)) throw new Error(`the sample has no "${from}"`);
  return { 'en/topics/consent.md': topic.replace(from, to) };
}
