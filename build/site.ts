import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE_POLICY, withPolicy } from './content-policy.js';
import { withIcon, withManifest, writeManifest, writeServiceWorker } from './web-app.js';

/**
 * The hosted site: the built renderer with the edition beside it, all addresses relative, so it
 * works in any folder of any web server. The server sends no headers of ours, so each page carries
 * its content policy itself.
 */
const out = 'dist/site';
await rm(out, { recursive: true, force: true });
await cp('out/renderer', out, { recursive: true });
await cp('out/content', join(out, 'content'), { recursive: true });
await writeManifest(out);
for (const page of ['index.html', 'print.html']) {
  const path = join(out, page);
  const html = await readFile(path, 'utf8');
  // Paper is drawn in windows of its own; only the reader is an app.
  const linked = page === 'index.html' ? withManifest(html) : withIcon(html);
  await writeFile(path, withPolicy(linked, SITE_POLICY));
}
await writeServiceWorker(out);
console.log(`${out}: the hosted site`);
