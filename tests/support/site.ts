import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** A plain file server on this machine, as a ministry's intranet would have one. */
export interface FileServer {
  /** Ends in `/`. */
  url: string;
  /** Paths asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves a folder below a sub-folder of the address, so that every address must be relative.
 * @param replace answers in place of a file, by path: a text, or a status
 */
export async function serveFolder(
  root: string,
  replace: Readonly<Record<string, string | number>> = {},
): Promise<FileServer> {
  const requests: string[] = [];
  const prefix = '/library/field-reader/';
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const relative = path.startsWith(prefix)
      ? path.slice(prefix.length) || 'index.html'
      : undefined;
    const answer = relative === undefined ? 404 : replace[relative];
    if (typeof answer === 'number') {
      response.writeHead(answer).end();
      return;
    }
    const type = { 'content-type': TYPES[extname(relative ?? '')] ?? 'application/octet-stream' };
    if (answer !== undefined) {
      response.writeHead(200, type).end(answer);
      return;
    }
    readFile(join(root, normalize(`/${relative ?? ''}`))).then(
      (body) => response.writeHead(200, type).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
