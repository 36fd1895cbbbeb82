import type { KeyGroup, KeyId, Press } from '../../../shared/keys.js';
import { m } from '../../../shared/messages/messages.js';

/** The keyboard map in words. */

export const groupName: Readonly<Record<KeyGroup, () => string>> = {
  anywhere: m.keys_group_anywhere,
  search: m.keys_group_search,
  page: m.keys_group_page,
  handout: m.keys_group_handout,
  room: m.keys_group_room,
};

export const keyText: Readonly<Record<KeyId, () => string>> = {
  search: m.keys_search,
  keys: m.keys_keys,
  print: m.keys_print,
  savePdf: m.keys_save_pdf,
  back: m.keys_back,
  forward: m.keys_forward,
  home: m.keys_home,
  zoomIn: m.keys_zoom_in,
  zoomOut: m.keys_zoom_out,
  zoomReset: m.keys_zoom_reset,
  conceal: m.keys_conceal,
  quit: m.keys_quit,
  rows: m.keys_rows,
  open: m.keys_open,
  complete: m.keys_complete,
  closeList: m.keys_close_list,
  findInPage: m.keys_find_in_page,
  nextMatch: m.keys_next_match,
  previousMatch: m.keys_previous_match,
  savePage: m.keys_save_page,
  room: m.keys_room,
  moveItem: m.keys_move_item,
  roomNext: m.keys_room_next,
  roomBack: m.keys_room_back,
  roomFirst: m.keys_room_first,
  roomLast: m.keys_room_last,
  roomBlack: m.keys_room_black,
  roomTimer: m.keys_room_timer,
  roomFull: m.keys_room_full,
  roomKeys: m.keys_room_keys,
  roomLeave: m.keys_room_leave,
};

/** What stands on the keys of a press, in the order in which they are held. */
export function pressNames({ key, ctrl, alt, shift }: Press, mac: boolean): string[] {
  return [
    ...(ctrl ? [mac ? '⌘' : m.keys_ctrl()] : []),
    ...(alt ? [mac ? '⌥' : m.keys_alt()] : []),
    ...(shift ? [m.keys_shift()] : []),
    key === ' ' ? m.keys_space() : key.length === 1 ? key.toUpperCase() : m.keys_name({ key }),
  ];
}
