import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession } from 'playwright-core';
import { launchBrowser } from './browser.js';

/**
 * `npx tsx build/accessibility-tree.ts [ROUTE …]`: what Chromium hands to a screen reader for views of
 * the portable page, in the order in which it is read. For the check by hand that
 * `docs/accessibility.md` describes.
 */
const ROUTES = [
  '#/',
  '#/search?q=reflection%20period',
  '#/topics/non-punishment',
  '#/operations/presence-in-albania',
  '#/tray',
];

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** Said by themselves: boxes without a word, and text, which its parent has said already. */
const SILENT = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'RootWebArea',
]);
const STATES = new Set([
  'level',
  'expanded',
  'checked',
  'pressed',
  'current',
  'live',
  'focused',
  'disabled',
]);

const textOf = (value: { value?: unknown } | undefined): string =>
  typeof value?.value === 'string' ? value.value : '';

function lines(nodes: AxNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: string[] = [];
  const walk = (node: AxNode, depth: number, said: string): void => {
    const role = textOf(node.role);
    const name = textOf(node.name).trim();
    const silent =
      node.ignored ||
      SILENT.has(role) ||
      (role === 'StaticText' && (name === '' || said.includes(name)));
    if (!silent) {
      const states = (node.properties ?? [])
        .filter(({ name: state, value }) => STATES.has(state) && value.value !== false)
        .map(({ name: state, value }) => `${state} ${String(value.value)}`);
      const parts = [role === 'StaticText' ? 'text' : role, name && `“${name}”`, states.join(', ')];
      found.push('  '.repeat(depth) + parts.filter(Boolean).join(' '));
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, silent ? depth : depth + 1, silent ? said : name);
    }
  };
  if (nodes[0]) walk(nodes[0], 0, '');
  return found;
}

async function tree(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return lines(nodes);
}

const browser = await launchBrowser();
try {
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 } })
  ).newPage();
  const session = await page.context().newCDPSession(page);
  const asked = process.argv.slice(2);
  console.log(`Chromium ${browser.version()}`);
  for (const route of asked.length > 0 ? asked : ROUTES) {
    await page.goto('about:blank');
    await page.goto(pathToFileURL(resolve('dist/field-reader.html')).href + route);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    console.log(`\n## ${route}\n${(await tree(session)).join('\n')}`);
  }
} finally {
  await browser.close();
}
