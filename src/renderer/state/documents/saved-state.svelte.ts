import {
  groupByKey,
  mergeSaved,
  MAX_SAVED,
  placeKey,
  type Note,
  type PlaceId,
  type Saved,
  type SavedPlace,
} from '../../../shared/documents/saved.js';
import { m } from '../../../shared/messages/messages.js';
import { MAX_TEXT } from '../../../shared/documents/handout.js';
import { DocumentState } from './document-state.svelte.js';
import type { StoredDocument } from './stored-document.svelte.js';
import type { UndoStatus } from '../status.svelte.js';
import type { Edition } from '../../platform/edition/edition.js';
import type { Host } from '../../platform/host/host.js';
import { timeNow } from '../../platform/labels/dates.js';

/** An article or section as it is called in the edition being read. */
export type Place = Pick<SavedPlace, 'id' | 'at' | 'title' | 'article'>;

/** Saved pages and sections, and private notes to them, as the pages of the reader use them. */
export class SavedState extends DocumentState<'saved'> {
  readonly #placesByKey = $derived(groupByKey(this.value.places, (one) => this.#keyOf(one)));
  readonly #notesByKey = $derived(groupByKey(this.value.notes, (one) => this.#keyOf(one)));

  constructor(
    stored: StoredDocument<'saved'>,
    host: Pick<Host, 'saveFile' | 'openFile'>,
    status: UndoStatus,
    readonly edition: Pick<Edition, 'find' | 'manifest'>,
  ) {
    super(stored, host, status);
  }

  get value(): Saved {
    return this.stored.value;
  }

  isSaved(place: PlaceId): boolean {
    return this.#placesByKey.has(this.#keyOf(place));
  }

  noteOf(place: PlaceId): Note | undefined {
    return this.#notesByKey.get(this.#keyOf(place))?.[0];
  }

  /** Saves it, or takes it out of what is saved; a note to it stays. */
  toggle(place: Place): void {
    const { places } = this.value;
    const removed = this.#placesByKey.get(this.#keyOf(place));
    if (removed) {
      this.status.announce(m.saved_said_removed({ title: place.title }), () =>
        this.#putBack(removed, []),
      );
      this.#change({ places: places.filter((one) => !removed.includes(one)) });
      return;
    }
    if (places.length >= MAX_SAVED) {
      this.announceFull();
      return;
    }
    this.announce(m.saved_said_added({ title: place.title }));
    this.#change({ places: [...places, { ...this.#described(place), saved: timeNow() }] });
  }

  /** Changes the note as it is typed. Empty text leaves an empty note until {@link endNote}. */
  write(place: Place, text: string): void {
    const { notes } = this.value;
    const own = this.noteOf(place);
    if (own?.text === text) return;
    if (own === undefined && notes.length >= MAX_SAVED) {
      this.announceFull();
      return;
    }
    const note: Note = { ...this.#described(place), text, written: timeNow() };
    const others = notes.filter((one) => one !== own);
    // Undo of something older must not take the words just typed with it.
    this.status.forget();
    this.#change({ notes: [...others, note] });
  }

  /** After writing: a note without words goes. @param before the text it had when it was begun */
  endNote(place: Place, before: string): void {
    const own = this.noteOf(place);
    if (own === undefined || own.text.trim() !== '') return;
    if (before.trim() !== '') {
      const former = { ...own, text: before };
      this.status.announce(m.saved_said_note_removed({ title: place.title }), () =>
        this.#putBack([], [former]),
      );
    }
    this.#change({ notes: this.value.notes.filter((one) => one !== own) });
  }

  /** Takes out both what was saved of the place and the note to it. */
  remove(place: PlaceId, title: string): void {
    const key = this.#keyOf(place);
    const places = this.#placesByKey.get(key) ?? [];
    const notes = this.#notesByKey.get(key) ?? [];
    this.status.announce(m.saved_said_removed({ title }), () => this.#putBack(places, notes));
    this.#change({
      places: this.value.places.filter((one) => !places.includes(one)),
      notes: this.value.notes.filter((one) => !notes.includes(one)),
    });
  }

  async save(): Promise<void> {
    await this.saveAs(m.saved_file_name());
  }

  /** Adds what a file holds to what there is, and says what that was. */
  async open(): Promise<void> {
    const opened = await this.openFile();
    if (!opened) return;
    const { file, value } = opened;
    const before = this.value;
    const merge = mergeSaved(before, value, m.saved_joined_heading({ file }));
    const { places, notes, joined, left } = merge;
    if (places + notes + joined > 0 && !this.changeWithin(merge.value)) return;
    const added = [
      ...(places > 0 ? [m.saved_import_places({ count: places })] : []),
      ...(notes > 0 ? [m.saved_import_notes({ count: notes })] : []),
      ...(joined > 0 ? [m.saved_import_joined({ count: joined })] : []),
      ...(left > 0 ? [m.saved_import_left({ count: left })] : []),
    ];
    if (added.length === 0) this.announce(m.saved_import_same({ file }));
    else this.announce(m.saved_import_said({ file, what: added.join(', ') }), before);
  }

  /** An entry may name its article by an id it had before. */
  #keyOf({ id, at }: PlaceId): string {
    return placeKey({ id: this.edition.find(id)?.id ?? id, at });
  }

  #described({ id, at, title, article }: Place): Omit<SavedPlace, 'saved'> {
    return {
      id,
      ...(at === undefined ? {} : { at }),
      title: title.slice(0, MAX_TEXT),
      ...(article === undefined ? {} : { article: article.slice(0, MAX_TEXT) }),
      edition: this.edition.manifest.date,
    };
  }

  /** What has been saved or written there since goes first. */
  #putBack(places: readonly SavedPlace[], notes: readonly Note[]): void {
    const { value } = this;
    this.#change({
      places: [...value.places, ...places.filter((one) => !this.isSaved(one))],
      notes: [...value.notes, ...notes.filter((one) => this.noteOf(one) === undefined)],
    });
  }

  #change(change: Partial<Pick<Saved, 'places' | 'notes'>>): void {
    this.changeWithin({ ...this.value, ...change });
  }
}
