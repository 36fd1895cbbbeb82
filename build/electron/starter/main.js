import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/*
 * Opens the app folder named on the command line, as Electron's own `default_app` does. A module, and
 * awaited at the top: Electron is not ready before what the app must do first has been done.
 */
const folder = resolve(process.argv.slice(1).find((part) => !part.startsWith('-')) ?? '.');
const { name, productName, version, main } = JSON.parse(
  await readFile(join(folder, 'package.json'), 'utf8'),
);
app.setName(productName ?? name);
if (version !== undefined) app.setVersion(version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, main)).href);
