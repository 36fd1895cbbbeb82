import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/main/protocol/served-files.js';
import { handleAppRequest, sha256, type Answer } from '../../src/main/protocol/protocol-handler.js';

let folder: string;
let list: Map<string, Entry>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'respond-'));
  await writeFile(join(folder, 'good.json'), '{"a":1}');
  await writeFile(join(folder, 'bad.json'), '{"a":2}');
  const hash = sha256(Buffer.from('{"a":1}'));
  const file = (name: string): Entry => ({
    type: 'application/json; charset=utf-8',
    file: join(folder, name),
    name: `content/en/${name}`,
    sha256: hash,
  });
  list = new Map<string, Entry>([
    ['/content/en/good.json', file('good.json')],
    ['/content/en/bad.json', file('bad.json')],
    ['/content/en/gone.json', file('gone.json')],
    ['/problem.html', { type: 'text/html; charset=utf-8', body: '<p>' }],
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

async function ask(path: string, method = 'GET'): Promise<Answer> {
  const given = await handleAppRequest(list, { url: `app://reader${path}`, method });
  if (!given) throw new Error('not answered');
  return given;
}

describe('answer', () => {
  it.each([
    ['/content/en/good.json', 200, 'application/json; charset=utf-8'],
    ['/problem.html', 200, 'text/html; charset=utf-8'],
    ['/content/en/bad.json', 500, 'text/plain; charset=utf-8'],
    ['/content/en/gone.json', 500, 'text/plain; charset=utf-8'],
    ['/nothing', 404, 'text/plain; charset=utf-8'],
  ])('%s: %i, with the policy on it', async (path, status, type) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers['Content-Type']).toBe(type);
    expect(response.headers['X-Content-Type-Options']).toBe('nosniff');
    const policy = response.headers['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('gives the bytes of a file that is as the manifest says', async () => {
    expect((await ask('/content/en/good.json')).body.toString()).toBe('{"a":1}');
  });

  it('names the file that is damaged, and gives none of it', async () => {
    const text = (await ask('/content/en/bad.json')).body.toString();
    expect(text).toContain('content/en/bad.json');
    expect(text).not.toContain('"a"');
  });

  it('does not handleAppRequest another host at all', async () => {
    const asked = { url: 'app://reader:1/problem.html', method: 'GET' };
    expect(await handleAppRequest(list, asked)).toBeUndefined();
  });

  it('only reads', async () => {
    const response = await ask('/problem.html', 'POST');
    expect(response.status).toBe(405);
    expect(response.headers['Content-Security-Policy']).toBeDefined();
  });
});
