import type { Notice } from '../../shared/notices.js';
import {
  changedSettings,
  DEFAULT_CHOICES,
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsPatch,
} from '../../shared/documents/settings.js';
import type { StoredSettings } from '../../shared/documents/document-store.js';
import type { Host } from '../platform/host/host.js';

/** Settings that hold for the page as a whole: attributes of its root. */
const SHOWN = [
  ['theme', 'data-theme'],
  ['textSize', 'data-text-size'],
  ['lineSpacing', 'data-line-spacing'],
  ['singleKeys', 'data-single-keys'],
] as const;

/** The settings, stored by the host, and the faults of storing anything, each to be shown once. */
export class Preferences {
  settings = $state.raw<Settings>(DEFAULT_SETTINGS);
  notices = $state.raw<Notice[]>([]);

  constructor(readonly host: Pick<Host, 'readSettings' | 'writeSettings'>) {}

  /** @param asked the host's answer, where it has been asked already */
  async read(asked: Promise<StoredSettings> = this.host.readSettings()): Promise<void> {
    await this.#take(asked);
  }

  async change(patch: SettingsPatch): Promise<void> {
    this.settings = changedSettings(this.settings, patch);
    this.#show();
    await this.#take(this.host.writeSettings(patch));
  }

  /** Adds faults of storing anything else, to be shown in the same place. */
  tell(notices: readonly Notice[]): void {
    if (notices.length > 0) this.notices = [...this.notices, ...notices];
  }

  dismissNotices(): void {
    this.notices = [];
  }

  async #take(answer: Promise<StoredSettings>): Promise<void> {
    try {
      const { settings, notices } = await answer;
      this.settings = settings;
      this.notices = [...this.notices, ...notices];
    } catch {
      this.notices = [...this.notices, { kind: 'settings-not-saved' }];
    }
    this.#show();
  }

  /** What the styles ask for; the usual is left unsaid. Before the first read no text is drawn. */
  #show(): void {
    const root = document.documentElement;
    for (const [name, attribute] of SHOWN) {
      const value = this.settings[name];
      if (value === DEFAULT_CHOICES[name]) root.removeAttribute(attribute);
      else root.setAttribute(attribute, String(value));
    }
  }
}
