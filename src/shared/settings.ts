import { z } from 'zod/mini';
import { PAPERS } from './print-job.js';

/** What the app remembers between starts. Nothing here says what was read or searched. */
export const settingsSchema = z.strictObject({
  version: z.literal(1),
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(PAPERS),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsPatchSchema = z.partial(z.omit(settingsSchema, { version: true }));
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

export const DEFAULT_SETTINGS: Settings = { version: 1, theme: 'system', paper: 'A4' };
