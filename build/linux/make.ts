import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDeb } from './deb.js';
import { layOut } from './lay-out.js';
import { readOrder } from './order.js';
import { makeRpm } from './rpm.js';

/**
 * Carries out one order of electron-builder with the system's own tools: `dpkg-deb` or `rpmbuild`.
 * It stands in the place of `fpm`, which electron-builder would fetch from the internet and whose
 * packages have neither a licence nor a history, and lose their link and profile at an upgrade.
 */
const work = await mkdtemp(join(tmpdir(), 'field-reader-package-'));
try {
  const order = readOrder(process.argv.slice(2));
  const root = join(work, 'root');
  await layOut(order, root);
  await (order.kind === 'deb' ? makeDeb : makeRpm)(order, root, work);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await rm(work, { recursive: true, force: true });
}
