import type { Notice } from '../../shared/ipc.js';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  THEMES,
  type Settings,
  type SettingsPatch,
} from '../../shared/settings.js';
import type { Host, StoredSettings } from '../host/host.js';

/** Theme, paper size and cut of the fact sheets, kept by the host; and what went wrong with keeping them, to be said once. */
export class Preferences {
  settings = $state.raw<Settings>(DEFAULT_SETTINGS);
  notices = $state.raw<Notice[]>([]);

  constructor(readonly host: Pick<Host, 'readSettings' | 'writeSettings'>) {}

  async read(): Promise<void> {
    await this.#take(this.host.readSettings());
  }

  async change(patch: SettingsPatch): Promise<void> {
    this.settings = changedSettings(this.settings, patch);
    this.#show();
    await this.#take(this.host.writeSettings(patch));
  }

  get nextTheme(): Settings['theme'] {
    const at = THEMES.indexOf(this.settings.theme);
    return THEMES[(at + 1) % THEMES.length] ?? 'system';
  }

  /** What else went wrong with keeping things, to be said in the same place. */
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

  #show(): void {
    const { theme } = this.settings;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }
}
