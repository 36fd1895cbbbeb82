import * as v from 'valibot';
import { languageSchema } from '../edition/editions.js';
import { SHEET_FORMATS, PAPERS } from '../print/print-job.js';
import type { DocumentKind } from './document-kind.js';

/** In the order in which the button goes through them. `contrast` is light or dark as the system is. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

/** Of the running text; titles and tables go with it. */
export const TEXT_SIZES = ['small', 'normal', 'large', 'larger', 'largest'] as const;
export const LINE_SPACINGS = ['normal', 'wide', 'wider'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type LineSpacing = (typeof LINE_SPACINGS)[number];

const choices = {
  theme: v.picklist(THEMES),
  paper: v.picklist(PAPERS),
  cut: v.picklist(SHEET_FORMATS),
  textSize: v.picklist(TEXT_SIZES),
  lineSpacing: v.picklist(LINE_SPACINGS),
  /** An audience of the edition's articles; empty for none. One that an edition does not have does nothing. */
  role: v.pipe(v.string(), v.maxLength(60)),
  /** For shared machines: beyond this choice itself, nothing is written to the device. */
  keepNothing: v.boolean(),
  /** Letters and signs pressed alone do something. */
  singleKeys: v.boolean(),
  /** The first steps have been seen or skipped. */
  tourSeen: v.boolean(),
  /** The language of the edition to read; empty for the default. One that is not there does nothing. */
  edition: v.union([v.literal(''), languageSchema]),
};

/** Rises when an older version of the app could not read what this one writes. */
const SETTINGS_VERSION = 1;
/** What holds until something is chosen. */
export const DEFAULT_CHOICES = {
  theme: 'system',
  paper: 'A4',
  cut: 'two',
  textSize: 'normal',
  lineSpacing: 'normal',
  role: '',
  keepNothing: false,
  singleKeys: true,
  tourSeen: false,
  edition: '',
} as const satisfies Required<SettingsPatch>;

/** What the app remembers between starts. Nothing here says what was read or searched. */
export const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  ...choices,
  // Not in the files of earlier versions, which stay good.
  cut: v.optional(choices.cut, DEFAULT_CHOICES.cut),
  textSize: v.optional(choices.textSize, DEFAULT_CHOICES.textSize),
  lineSpacing: v.optional(choices.lineSpacing, DEFAULT_CHOICES.lineSpacing),
  role: v.optional(choices.role, DEFAULT_CHOICES.role),
  keepNothing: v.optional(choices.keepNothing, DEFAULT_CHOICES.keepNothing),
  singleKeys: v.optional(choices.singleKeys, DEFAULT_CHOICES.singleKeys),
  tourSeen: v.optional(choices.tourSeen, DEFAULT_CHOICES.tourSeen),
  edition: v.optional(choices.edition, DEFAULT_CHOICES.edition),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const settingsPatchSchema = v.partial(v.strictObject(choices));
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

/** The settings with what the patch names put in place of what there was. */
export function changedSettings(settings: Settings, patch: SettingsPatch): Settings {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...settings, ...(Object.fromEntries(named) as Partial<Settings>) };
}

export const DEFAULT_SETTINGS: Settings = { version: SETTINGS_VERSION, ...DEFAULT_CHOICES };

export const SETTINGS: DocumentKind<Settings> = {
  version: SETTINGS_VERSION,
  schema: settingsSchema,
  empty: DEFAULT_SETTINGS,
  isExtensible: true,
};

/** Whether a change of settings is to be stored: where nothing is kept, only that choice is. */
export const isStored = (before: Settings, after: Settings): boolean =>
  !after.keepNothing || !before.keepNothing;
