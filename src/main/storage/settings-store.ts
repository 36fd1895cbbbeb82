import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  isStored,
  SETTINGS_VERSION,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../../shared/documents/settings.js';
import { readJsonFile } from './json-file.js';
import type { Notices } from '../app/notices.js';
import type { PersistenceMode } from './user-data.js';
import { writeFileAtomic } from './atomic-file.js';

/** The settings in memory, and their file as far as it can be written. */
export class SettingsStore {
  readonly #file: string;
  readonly #notices: Notices;
  #settings: Settings = DEFAULT_SETTINGS;
  /** Also where the file is a newer version's, or a faulty one that cannot be moved: not ours. */
  #memoryOnly = false;
  /** Writes wait for each other, so that the last value is what stays. */
  #writing: Promise<void> = Promise.resolve();
  #unsaved = false;

  /** @param keeping whether the file is read and written in this run */
  constructor(file: string, notices: Notices, keeping: PersistenceMode = 'normal') {
    this.#file = file;
    this.#notices = notices;
    this.#memoryOnly = keeping !== 'normal';
    if (keeping === 'safe') return;
    const found = readJsonFile(file, settingsSchema, SETTINGS_VERSION);
    if (found.state === 'ok') this.#settings = found.value;
    if (found.state === 'set-aside') {
      notices.add({ kind: 'settings-set-aside', file: found.file });
    }
    if (found.state === 'newer') {
      this.#memoryOnly = true;
      notices.add({ kind: 'settings-newer' });
    }
    if (found.state === 'stuck') {
      this.#memoryOnly = true;
      notices.add({ kind: 'settings-not-saved', file });
    }
  }

  read(): Settings {
    return this.#settings;
  }

  /** Always holds for this run; a folder that cannot be written is told, not thrown. */
  async write(patch: SettingsPatch): Promise<Settings> {
    const before = this.#settings;
    this.#settings = changedSettings(before, patch);
    if (!this.#memoryOnly && isStored(before, this.#settings)) {
      this.#writing = this.#writing.then(() => this.#save());
      await this.#writing;
    }
    return this.#settings;
  }

  /** Ends what is being written, and tries once more what could not be. */
  async finish(): Promise<void> {
    await this.#writing;
    if (this.#unsaved) await this.#save();
  }

  async #save(): Promise<void> {
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFileAtomic(this.#file, `${JSON.stringify(this.#settings, null, 2)}\n`);
      this.#unsaved = false;
      this.#notices.settle('settings-not-saved');
    } catch {
      this.#unsaved = true;
      this.#notices.add({ kind: 'settings-not-saved', file: this.#file });
    }
  }
}
