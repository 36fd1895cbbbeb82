import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { programOnPath } from '../../build/package-tools.js';
import { TYPE_FOLDERS, type Catalog } from '../../src/shared/edition/edition.js';
import { EMPTY_HANDOUT } from '../../src/shared/documents/handout.js';
import { leftOut } from '../support/left-out.js';
import { END_LIMIT, REPOSITORY } from './launch.js';
import { startPiped, type PipedApp } from './pipe.js';
import { endsWithin, mainProcess, processesOf } from './processes.js';
import { temporaryFolder, until } from './support.js';

const whyNot = (program: string): string | undefined =>
  process.getuid?.() !== 0
    ? 'only root may look at another user’s process'
    : programOnPath(program, process.env) === undefined
      ? `${program} is not here`
      : undefined;

/** Reads, searches, changes settings, lays out paper and quits. */
async function tour({ pid, evaluate }: PipedApp): Promise<void> {
  onTestFinished(() => {
    if (processesOf(pid).length > 0) process.kill(-pid, 'SIGKILL');
  });
  const comesTrue = async (expression: string): Promise<void> => {
    expect(await until(() => evaluate(`Boolean(${expression})`), Boolean), expression).toBe(true);
  };
  const goTo = async (route: string): Promise<void> => {
    await evaluate(`location.hash = ${JSON.stringify(route)}`);
    await comesTrue("document.querySelector('main h1') && !document.querySelector('.coming')");
  };
  const { articles } = JSON.parse(
    await readFile(join(REPOSITORY, 'out/content/en/catalog.json'), 'utf8'),
  ) as Catalog;
  await goTo('#/');
  for (const folder of Object.values(TYPE_FOLDERS)) {
    await goTo(`#/${folder}`);
    const first = articles.find(({ id }) => id.startsWith(`${folder}/`));
    if (first) await goTo(`#/${first.id}`);
  }
  await goTo('#/search?q=debt%20bondage');
  await comesTrue("document.querySelector('main').innerText.includes('debt')");
  await evaluate("window.reader.writeSettings({ theme: 'dark', paper: 'Letter' }).then(() => 0)");
  await evaluate('window.reader.checkMachine().then(() => 0)');
  const items = [
    { kind: 'sheet', key: 'a', id: 'operations/presence-in-albania', title: 'A', cut: 'two' },
  ];
  const job = JSON.stringify({
    kind: 'handout',
    handout: { ...EMPTY_HANDOUT, items },
    paper: 'A4',
  });
  expect(await evaluate(`window.reader.countPages(${job})`)).toBeGreaterThan(1);
  process.kill(mainProcess(pid), 'SIGTERM');
  expect(await endsWithin(pid, END_LIMIT)).toBe(true);
}

describe.skipIf(leftOut('the app under strace', whyNot('strace')))('under strace', () => {
  it('a tour of the whole app reaches no network, not even to try', async () => {
    const trace = join(await temporaryFolder(), 'trace');
    // A file for each thread: in one, a call may be cut in two by another's.
    const tracer = ['strace', '-ff', '-e', 'trace=%network', '-o', trace];
    await tour(await startPiped(await temporaryFolder(), tracer));
    const files = (await readdir(dirname(trace))).filter((name) => name.startsWith('trace.'));
    const texts = files.map((name) => readFile(join(dirname(trace), name), 'utf8'));
    const text = (await Promise.all(texts)).join('\n');
    // It has seen the app's own, local sockets.
    expect(text).toMatch(/connect\(\d+, \{sa_family=AF_UNIX/);
    expect(inetCalls(text)).toEqual([]);
  });

  it('would have been found out', () => {
    const probe = 'connect(20, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = 0';
    expect(inetCalls(`socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 20\n${probe}`)).toEqual([probe]);
    expect(inetCalls('socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3')).toHaveLength(1);
  });
});

/**
 * Calls that make or use a socket of the network. One kind is left out: a datagram socket that the
 * engine makes to ask the system for the names of its network cards, and closes unused.
 */
const inetCalls = (trace: string): string[] =>
  trace
    .split('\n')
    .filter((line) => /\bAF_INET6?\b/.test(line))
    .filter((line) => !/\brecv(?:from|msg)\(.*RTM_NEW/.test(line))
    .filter((line) => !/\bsocket\(AF_INET6, SOCK_DGRAM, IPPROTO_IP\) = \d+/.test(line));

describe.skipIf(leftOut('the app without a network', whyNot('unshare')))(
  'without any network interface',
  () => {
    it('the app works the same', async () => {
      await tour(await startPiped(await temporaryFolder(), ['unshare', '--net', '--']));
    });
  },
);
