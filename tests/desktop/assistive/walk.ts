import { prepareElectron } from '../../../build/electron/host.js';
import { HOST_VARIABLE } from '../../support/electron.js';
import { launchDesktop } from '../launch.js';
import { faultsOf } from './judge.js';
import { Listener, whyDeaf, type Accessible } from './listener.js';
import { show, VIEWS, type View } from './views.js';

/**
 * `npx tsx tests/desktop/assistive/walk.ts [VIEW …]`, after `npm run build`: what a screen reader is
 * given of each view of the desktop app, in reading order. For the walk of `docs/accessibility.md`.
 */
const asked = process.argv.slice(2).filter((name): name is View => name in VIEWS);
const views = asked.length > 0 ? asked : (Object.keys(VIEWS) as View[]);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Text that its parent has said already is left out, and boxes that say nothing. */
function print({ role, name, description, text, states, ...node }: Accessible, depth: number) {
  const own = text.replaceAll('\uFFFC', '').trim();
  const silent = role === 'static' || (name === '' && states.length === 0 && own === '');
  const level = node.attributes['level'];
  if (!silent) {
    const parts = [
      role === 'heading' ? `heading ${level ?? ''}` : (node.attributes['xml-roles'] ?? role),
      name !== '' ? `“${name}”` : own && `text “${own}”`,
      description && `(${description})`,
      states.join(', '),
    ];
    say('  '.repeat(depth) + parts.filter(Boolean).join(' '));
  }
  for (const child of node.children) print(child, silent ? depth : depth + 1);
}

async function walk(): Promise<void> {
  const { listener, env } = await Listener.start();
  const desktop = await launchDesktop({ env });
  try {
    const page = await desktop.window();
    for (const view of views) {
      await show(page, view);
      const tree = await listener.settledPage();
      say(`\n## ${view}: ${tree.name}`);
      print(tree, 0);
      for (const fault of faultsOf(tree)) say(`FAULT: ${fault}`);
    }
  } finally {
    await desktop.quit();
    listener.close();
  }
}

const deaf = whyDeaf();
if (deaf !== undefined) throw new Error(deaf);
const { host, close } = await prepareElectron();
process.env[HOST_VARIABLE] = JSON.stringify(host);
try {
  say(`Electron ${host.version}`);
  await walk();
} finally {
  close();
}
