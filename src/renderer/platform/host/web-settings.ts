import { z } from 'zod/mini';
import type { Notice } from '../../../shared/ipc.js';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  isStored,
  SETTINGS_VERSION,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../../../shared/documents/settings.js';
import { readVersioned } from '../../../shared/documents/versioned.js';

const KEY = 'field-reader.settings';

/**
 * Settings of the browser forms, in `localStorage`. Where that is closed (private windows, some
 * files opened from disk) they last as long as the page.
 */
export class WebSettings {
  #current: Settings | undefined;
  /** What is stored is a newer version's. */
  #memoryOnly = false;
  #notices: Notice[] = [];

  read(): Settings {
    this.#current ??= this.#stored() ?? DEFAULT_SETTINGS;
    return this.#current;
  }

  /** What went wrong since it was last asked. */
  takeNotices(): Notice[] {
    const notices = this.#notices;
    this.#notices = [];
    return notices;
  }

  write(patch: SettingsPatch): Settings {
    const before = this.read();
    const result = z.safeParse(settingsSchema, changedSettings(before, patch));
    this.#current = result.success ? result.data : before;
    if (this.#memoryOnly || !isStored(before, this.#current)) return this.#current;
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#current));
    } catch {
      // Kept in memory only.
    }
    return this.#current;
  }

  #stored(): Settings | undefined {
    try {
      const text = localStorage.getItem(KEY);
      if (text === null) return undefined;
      const reading = readVersioned(text, settingsSchema, SETTINGS_VERSION);
      if (reading.state === 'ok') return reading.value;
      if (reading.state === 'newer') {
        this.#memoryOnly = true;
        this.#notices.push({ kind: 'settings-newer' });
        return undefined;
      }
      const file = `${KEY}.corrupt`;
      localStorage.setItem(file, text);
      this.#notices.push({ kind: 'settings-set-aside', file });
    } catch {
      // Storage is closed.
    }
    return undefined;
  }
}
