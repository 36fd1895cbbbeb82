import { z } from 'zod/mini';
import { CUTS, PAPERS } from './print-job.js';

const choices = {
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(PAPERS),
  cut: z.enum(CUTS),
};

/** Rises when an older version of the app could not read what this one writes. */
export const SETTINGS_VERSION = 1;

/** What the app remembers between starts. Nothing here says what was read or searched. */
export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  ...choices,
  /** Not in the files of the first version, which stay good. */
  cut: z._default(choices.cut, 'two'),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z.partial(z.strictObject(choices));
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  theme: 'system',
  paper: 'A4',
  cut: 'two',
};
