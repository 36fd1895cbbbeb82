import type { Rectangle } from 'electron';
import * as v from 'valibot';
import type { DocumentKind } from '../../shared/documents/document-kind.js';
import { VersionedStore, type StoreOptions } from '../../shared/documents/versioned-store.js';
import type { Notices } from '../../shared/notices.js';
import { FileStorage } from '../storage/file-storage.js';

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32_000));
const position = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));

const WINDOW_STATE_VERSION = 1;
const windowStateSchema = v.strictObject({
  version: v.literal(WINDOW_STATE_VERSION),
  bounds: v.strictObject({ x: position, y: position, width: side, height: side }),
  maximized: v.boolean(),
});
export type WindowState = v.InferOutput<typeof windowStateSchema>;

const WINDOW_STATE: DocumentKind<WindowState | undefined> = {
  version: WINDOW_STATE_VERSION,
  schema: v.optional(windowStateSchema),
  empty: undefined,
  isExtensible: true,
};

const PREFERRED = { width: 1200, height: 860 };
export const MIN_SIZE = { width: 360, height: 400 };
/** How much of a window must lie on a screen for a person to find it and take hold of it. */
const GRIP = { width: 120, height: 40 };

/** The state to open the window with. `areas` are the usable parts of the screens, the main one first. */
export function openingState(saved: WindowState | undefined, areas: Rectangle[]): WindowState {
  const main = areas[0] ?? { x: 0, y: 0, ...PREFERRED };
  if (saved === undefined) {
    return { version: 1, bounds: centred(PREFERRED, main), maximized: false };
  }
  const area = areas.find((candidate) => canBeGrasped(saved.bounds, candidate));
  const bounds = area === undefined ? centred(saved.bounds, main) : fitted(saved.bounds, area);
  return { ...saved, bounds };
}

function canBeGrasped(window: Rectangle, area: Rectangle): boolean {
  const across =
    Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  // The title bar is what a window is moved by, so its top edge must be in sight.
  const topInSight = window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
  return across >= GRIP.width && topInSight;
}

function fitted(window: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(Math.max(window.width, MIN_SIZE.width), area.width);
  const height = Math.min(Math.max(window.height, MIN_SIZE.height), area.height);
  return {
    x: Math.max(area.x, Math.min(window.x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(window.y, area.y + area.height - height)),
    width,
    height,
  };
}

function centred(size: { width: number; height: number }, area: Rectangle): Rectangle {
  const x = area.x + Math.round((area.width - size.width) / 2);
  const y = area.y + Math.round((area.height - size.height) / 2);
  return fitted({ x, y, width: size.width, height: size.height }, area);
}

/** The file that remembers where the window was; undefined until it was closed once. */
export function windowStateStore(
  file: string,
  notices: Notices,
  options: Pick<StoreOptions, 'mode' | 'isEphemeral'> = {},
): VersionedStore<WindowState | undefined> {
  return new VersionedStore(WINDOW_STATE, new FileStorage(file), {
    ...options,
    onFault: (fault) => {
      // A window that opens at its default place next time is not worth a message at closing.
      if (fault.kind === 'set-aside') notices.add({ ...fault, kind: 'window-state-set-aside' });
    },
  });
}
