import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './pack.js';

/** Addresses in code that a page or process would ask for by itself; a link that waits for a click is not one. */
const FETCHED =
  /(?:\bsrc\s*=|\burl\(|@import|\bfetch\(|\bimport\(|\bimportScripts\(|new (?:WebSocket|EventSource|Worker|SharedWorker)\(|sendBeacon\(|<link[^>]*href=|<form[^>]*action=)\s*["'`]?(?:https?:|wss?:)?\/\/\w/;
/** What an app needs to reach a network, look for updates or send reports. */
const REACHING =
  /["'](?:node:)?(?:https?|http2|net|tls|dns|dgram)(?:\/promises)?["']|\bautoUpdater\b|electron-updater|\bcrashReporter\b|setSpellCheckerDictionaryDownloadURL|setSpellCheckerEnabled\(true\)|setCertificateVerifyProc|certificate-error|\bnet\.(?:fetch|request)\(/;

let code: { path: string; text: string }[];
beforeAll(async () => {
  const entries = await readdir(join(ROOT, 'out'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:c?js|css|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  code = await Promise.all(
    paths.map(async (path) => ({
      path: path.slice(ROOT.length + 1),
      text: await readFile(path, 'utf8'),
    })),
  );
});

const holding = (pattern: RegExp, under: string): string[] =>
  code
    .filter(({ path, text }) => path.startsWith(under) && pattern.test(text))
    .map(({ path, text }) => `${path}: ${pattern.exec(text)?.[0] ?? ''}`);

describe('the packaged code', () => {
  it('asks for nothing by an address outside the app', () => {
    expect(code.length).toBeGreaterThan(5);
    expect(holding(FETCHED, 'out/')).toEqual([]);
  });

  it('has no part that could: no sockets, updater, reports, dictionary or certificate check', () => {
    expect(holding(REACHING, 'out/main')).toEqual([]);
    expect(holding(REACHING, 'out/preload')).toEqual([]);
  });

  it.each([
    'fetch("https://example.org")',
    '<img src="//example.org/a.png">',
    'url(http://example.org/a.woff2)',
  ])('would be found out: %s', (text) => {
    expect(FETCHED.test(text)).toBe(true);
  });

  it.each(['import { get } from "node:https";', 'import net from "net";', 'autoUpdater.check()'])(
    'would be found out: %s',
    (text) => {
      expect(REACHING.test(text)).toBe(true);
    },
  );
});
