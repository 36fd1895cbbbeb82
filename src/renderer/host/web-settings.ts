import { z } from 'zod/mini';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
  type SettingsPatch,
} from '../../shared/settings.js';

const KEY = 'field-reader.settings';

/**
 * Settings of the browser forms, in `localStorage`. Where that is closed (private windows, some
 * files opened from disk) they last as long as the page.
 */
export class WebSettings {
  #current: Settings | undefined;

  read(): Settings {
    this.#current ??= stored() ?? DEFAULT_SETTINGS;
    return this.#current;
  }

  write(patch: SettingsPatch): Settings {
    const result = z.safeParse(settingsSchema, { ...this.read(), ...patch });
    this.#current = result.success ? result.data : this.read();
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#current));
    } catch {
      // Kept in memory only.
    }
    return this.#current;
  }
}

function stored(): Settings | undefined {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return undefined;
    const result = z.safeParse(settingsSchema, JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
