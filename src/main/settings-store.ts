import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../shared/settings.js';
import { readJsonFile } from './json-file.js';
import type { Notices } from './notices.js';
import type { Keeping } from './user-data.js';

/** The settings in memory, and their file as far as it can be written. */
export class SettingsStore {
  readonly #file: string;
  readonly #notices: Notices;
  #settings: Settings = DEFAULT_SETTINGS;
  /** Also when a faulty file could not be moved away: it is not ours to overwrite. */
  #memoryOnly = false;

  /** @param keeping whether the file is read and written in this run */
  constructor(file: string, notices: Notices, keeping: Keeping = 'normal') {
    this.#file = file;
    this.#notices = notices;
    this.#memoryOnly = keeping !== 'normal';
    if (keeping === 'safe') return;
    const found = readJsonFile(file, settingsSchema);
    if (found.state === 'ok') this.#settings = found.value;
    if (found.state === 'set-aside') {
      notices.add({ kind: 'settings-set-aside', file: found.file });
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
    this.#settings = {
      version: 1,
      theme: patch.theme ?? this.#settings.theme,
      paper: patch.paper ?? this.#settings.paper,
      cut: patch.cut ?? this.#settings.cut,
    };
    if (!this.#memoryOnly) await this.#save();
    return this.#settings;
  }

  async #save(): Promise<void> {
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFileAtomic(this.#file, `${JSON.stringify(this.#settings, null, 2)}\n`);
    } catch {
      this.#notices.add({ kind: 'settings-not-saved', file: this.#file });
    }
  }
}
