import { contentUrl, packedContent } from '../../platform/edition/load.js';
import type { IndexPlace } from './messages.js';

/**
 * The index of the edition that is read. Fetched here and handed to the worker, which takes as long to
 * start as the file takes to come. Never rejects: what cannot be had here, the worker tries for itself
 * and says why not.
 */
export async function indexPlace(): Promise<IndexPlace> {
  const packed = packedContent('search.json');
  if (packed !== undefined) return { packed };
  const url = contentUrl('search.json');
  try {
    const response = await fetch(url);
    if (response.ok) return { bytes: await response.arrayBuffer() };
  } catch {
    // As above.
  }
  return { url };
}
