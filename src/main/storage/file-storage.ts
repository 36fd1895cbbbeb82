import { existsSync, readFileSync, renameSync, statSync, type BigIntStats } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ChangedElsewhere, type TextStorage } from '../../shared/documents/versioned-store.js';
import { writeFileAtomic } from './atomic-file.js';
import { errorCode } from './error-code.js';

export interface FileOptions {
  /** In the same folder: read where there is no file, and removed by the first write. */
  formerFile?: string | undefined;
  /**
   * Refuses to overwrite what another process has written. There is one Field Reader to a folder on
   * a computer, but the folder may lie on a drive that two computers share.
   */
  isShared?: boolean;
}

/** A document's text in a file of its own. */
export class FileStorage implements TextStorage {
  readonly #formerFile: string | undefined;
  readonly #isShared: boolean;
  /** The file that was read: the former one where the new one was not there. */
  #source: string;
  /** The file as it was last read or written here; undefined where there was none. */
  #known: { text: string; version: string } | undefined;

  constructor(
    readonly file: string,
    { formerFile, isShared = false }: FileOptions = {},
  ) {
    this.#formerFile = formerFile;
    this.#isShared = isShared;
    this.#source = file;
  }

  read(): string | undefined {
    const text = this.#readFrom(this.file);
    if (text !== undefined || this.#formerFile === undefined) return text;
    return this.#readFrom(this.#formerFile);
  }

  setAside(now = new Date()): string {
    const file = this.#source;
    const ending = extname(file);
    // Colons are not allowed in names on Windows.
    const stamp = now.toISOString().replace(/[:.]/g, '-');
    const name = join(dirname(file), `${basename(file, ending)}.corrupt-${stamp}`);
    const aside = freeName(name, ending);
    renameSync(file, aside);
    this.#known = undefined;
    return aside;
  }

  async write(text: string): Promise<void> {
    if (this.#isShared && (await this.#isChangedElsewhere())) throw new ChangedElsewhere();
    await mkdir(dirname(this.file), { recursive: true });
    this.#known = { text, version: versionOf(await writeFileAtomic(this.file, text)) };
    if (this.#formerFile !== undefined) await rm(this.#formerFile, { force: true });
  }

  #readFrom(file: string): string | undefined {
    this.#source = file;
    try {
      const version = versionOf(statSync(file, { bigint: true }));
      const text = readFileSync(file, 'utf8');
      if (file === this.file) this.#known = { text, version };
      return text;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** The file is read again only if it is not the version known here. */
  async #isChangedElsewhere(): Promise<boolean> {
    try {
      const version = versionOf(await stat(this.file, { bigint: true }));
      if (version === this.#known?.version) return false;
      // Some drives change times and numbers of a file by themselves.
      return (await readFile(this.file, 'utf8')) !== this.#known?.text;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
}

/** Changes with every write by whomever. */
const versionOf = ({ ino, size, mtimeNs }: BigIntStats): string =>
  [ino, size, mtimeNs].map(String).join('-');

function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** A clock that was set back, or starts anew with an empty battery, comes to the same time twice. */
function freeName(name: string, ending: string): string {
  let free = name + ending;
  for (let count = 2; existsSync(free); count += 1) free = `${name}-${String(count)}${ending}`;
  return free;
}
