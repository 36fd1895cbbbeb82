import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuerySets } from './queries.js';
import type { Section } from './section.js';

/**
 * The files by which the parts of the comparison, each in its own process, pass on their work:
 * all libraries read the same sections and the same queries.
 */
export class Workspace {
  constructor(readonly folder: string) {}

  readSections = () => this.#read<Section[]>('sections.json');
  writeSections = (sections: Section[]) => this.#write('sections.json', sections);
  readQueries = () => this.#read<QuerySets>('queries.json');
  writeQueries = (queries: QuerySets) => this.#write('queries.json', queries);
  readResult = <Result>(name: string) => this.#read<Result>(`${name}.result.json`);
  writeResult = (name: string, result: object) => this.#write(`${name}.result.json`, result);
  readIndex = (engine: string) => readFile(this.#indexPath(engine), 'utf8');
  writeIndex = (engine: string, text: string) => writeFile(this.#indexPath(engine), text);

  #indexPath(engine: string): string {
    return join(this.folder, `${engine}.index`);
  }

  async #read<Value>(name: string): Promise<Value> {
    return JSON.parse(await readFile(join(this.folder, name), 'utf8')) as Value;
  }

  #write(name: string, value: object): Promise<void> {
    return writeFile(join(this.folder, name), JSON.stringify(value));
  }
}
