import { z } from 'zod/mini';
import { CUTS, PAPERS } from './print-job.js';

/** In the order in which the button goes through them. `contrast` is light or dark as the system is. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

const choices = {
  theme: z.enum(THEMES),
  paper: z.enum(PAPERS),
  cut: z.enum(CUTS),
};

/** Rises when an older version of the app could not read what this one writes. */
export const SETTINGS_VERSION = 1;
/** What holds until something is chosen. */
export const DEFAULT_CHOICES = {
  theme: 'system',
  paper: 'A4',
  cut: 'two',
} as const satisfies Required<SettingsPatch>;

/** What the app remembers between starts. Nothing here says what was read or searched. */
export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  ...choices,
  /** Not in the files of the first version, which stay good. */
  cut: z._default(choices.cut, DEFAULT_CHOICES.cut),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z.partial(z.strictObject(choices));
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** The settings with what the patch names put in place of what there was. */
export function changedSettings(settings: Settings, patch: SettingsPatch): Settings {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...settings, ...(Object.fromEntries(named) as Partial<Settings>) };
}

export const DEFAULT_SETTINGS: Settings = { version: 1, ...DEFAULT_CHOICES };
