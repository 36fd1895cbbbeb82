import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { m } from '../../shared/messages/messages.js';
import { isAppAddress } from './address.js';
import { findServed, type ServedFiles } from './served-files.js';
import { headers } from './headers.js';

const TEXT = 'text/plain; charset=utf-8';

/** What of a request matters here. */
export interface Asked {
  method: string;
  url: string;
}

/**
 * An handleAppRequest before it is the engine's. Not a `Response`: that one brings the whole of Node's HTTP
 * client with it, which is a tenth of the time to the first paint.
 */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

function answered(status: number, type: string, body: string | Uint8Array): Answer {
  const bytes =
    typeof body === 'string'
      ? Buffer.from(body)
      : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { status, headers: headers(type), body: bytes };
}

/**
 * Answers one request from the list. Never throws, and never answers without the policy. An address
 * of another host is no page's of ours: it is not answered at all.
 */
export async function handleAppRequest(
  list: ServedFiles,
  { method, url }: Asked,
): Promise<Answer | undefined> {
  if (!isAppAddress(url)) return undefined;
  if (method !== 'GET' && method !== 'HEAD') return answered(405, TEXT, m.served_method());
  const entry = findServed(list, url);
  if (entry === undefined) return answered(404, TEXT, m.served_not_found());
  if ('body' in entry) return answered(200, entry.type, entry.body);
  const damaged = (): Answer => answered(500, TEXT, m.served_damaged({ file: entry.name }));
  try {
    const bytes = await readFile(entry.file);
    if (entry.sha256 !== undefined && sha256(bytes) !== entry.sha256) return damaged();
    return answered(200, entry.type, bytes);
  } catch {
    return damaged();
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
