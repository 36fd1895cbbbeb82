import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { m } from '../shared/messages/messages.js';
import { isAppAddress } from './address.js';
import { lookUp, type ClosedList } from './closed-list.js';
import { headers } from './headers.js';

const TEXT = 'text/plain; charset=utf-8';

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: headers(TEXT) });
}

/**
 * Answers one request from the list. Never throws, and never answers without the policy. An address
 * of another host is no page's of ours: it is not answered at all.
 */
export async function answer(list: ClosedList, request: Request): Promise<Response> {
  if (!isAppAddress(request.url)) return Response.error();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, m.served_method());
  }
  const entry = lookUp(list, request.url);
  if (entry === undefined) return plain(404, m.served_not_found());
  if ('body' in entry) return new Response(entry.body, { headers: headers(entry.type) });
  try {
    const bytes = await readFile(entry.file);
    if (entry.sha256 !== undefined && sha256(bytes) !== entry.sha256) {
      return plain(500, m.served_damaged({ file: entry.name }));
    }
    return new Response(new Uint8Array(bytes), { headers: headers(entry.type) });
  } catch {
    return plain(500, m.served_damaged({ file: entry.name }));
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
