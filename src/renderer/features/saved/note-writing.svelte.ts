import { placeKey } from '../../../shared/documents/saved.js';
import type { Place } from '../../state/documents/saved-state.svelte.js';

/** The place whose note is being begun: the menu asks for it, the text shows the field. */
export class NoteWriting {
  #key = $state<string>();

  isAt(place: Place): boolean {
    return this.#key === placeKey(place);
  }
  begin(place: Place): void {
    this.#key = placeKey(place);
  }
  end(): void {
    this.#key = undefined;
  }
}

/** One note is written at a time, anywhere in the reader. */
export const noteWriting = new NoteWriting();
