import type { Accessible, Heard } from './listener.js';

/** All objects of a tree, in the order in which they are read. */
export const flat = (nodes: readonly Accessible[]): Accessible[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

/** The page, without the frame and the menu of the window. */
export const pageOf = (windows: readonly Accessible[]): Accessible | undefined =>
  flat(windows).find(({ role }) => role === 'document web');

export const landmark = (page: Accessible, kind: string): Accessible | undefined =>
  flat([page]).find(({ attributes }) => attributes['xml-roles'] === kind);

const CONTROLS: ReadonlySet<string> = new Set(
  'push button,toggle button,link,entry,check box,radio button,combo box,slider'.split(','),
);

/** What is wrong with the objects of a page, each in words; nothing where all is well. */
export function faultsOf(page: Accessible): string[] {
  const found: string[] = [];
  const all = flat([page]);
  for (const { role, name, description } of all) {
    if (CONTROLS.has(role) && name.trim() === '') found.push(`a ${role} without a name`);
    if (name !== '' && isSaidAgain(name, description)) {
      found.push(`${role} “${name}” is said again: “${description}”`);
    }
  }
  for (const kind of ['banner', 'main', 'contentinfo']) {
    const count = all.filter(({ attributes }) => attributes['xml-roles'] === kind).length;
    if (count > 1) found.push(`${count} landmarks “${kind}”`);
  }
  return [...found, ...headingFaults(all)];
}

const isSaidAgain = (name: string, description: string): boolean =>
  description !== '' && (name.includes(description) || description.includes(name));

function headingFaults(all: readonly Accessible[]): string[] {
  const main = all.find(({ attributes }) => attributes['xml-roles'] === 'main');
  const levels = flat(main ? [main] : [])
    .filter(({ role }) => role === 'heading')
    .map(({ attributes }) => Number(attributes['level']));
  const found = levels.filter((level) => level === 1).length === 1 ? [] : ['not one first heading'];
  const skips = levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
  return skips ? [...found, `headings go ${levels.join(', ')}`] : found;
}

/** What a listener is told without having gone there. */
export const announced = (heard: readonly Heard[]): string[] =>
  heard
    .filter(({ type, live }) => type.startsWith('object:text-changed:insert') && live === 'polite')
    .map(({ text }) => text);

/** Where the focus went, as role and name. */
export const focusIn = (heard: readonly Heard[]): string[] =>
  heard
    .filter(({ type, on }) => type === 'object:state-changed:focused' && on === 1)
    .map(({ role, name }) => `${role} “${name}”`);
