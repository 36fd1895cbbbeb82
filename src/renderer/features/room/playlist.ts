import type { Route } from '../../platform/routing/route.js';
import type { RoomTimer } from './room-timer.svelte.js';

/** What room mode is told of the session that an article is shown in. */
export interface Playlist {
  /** Of the item that is shown. */
  key: string;
  /** To the item after this one, or before it. At the ends nothing happens. */
  next: () => void;
  back: () => void;
  leave: () => void;
  /** The address of a place in this item. */
  route: (place: { at?: string; part?: number }) => Route;
  /** Whether it begins on its last screen: the room has gone back to it. */
  fromEnd: boolean;
  /** Runs through the whole session. */
  timer: RoomTimer;
  /** Which item it is, and until when it is planned. */
  plan: string;
}
