import {
  mergeSaved,
  MAX_SAVED,
  samePlace,
  type Note,
  type PlaceId,
  type Saved,
  type SavedPlace,
} from '../../../shared/documents/saved.js';
import { m } from '../../../shared/messages/messages.js';
import { MAX_TEXT } from '../../../shared/documents/handout.js';
import { DocumentState } from './document-state.svelte.js';
import type { StoredDocument } from './stored-document.svelte.js';
import type { Said } from '../status.svelte.js';
import type { Edition } from '../../platform/edition/edition.js';
import type { Host } from '../../platform/host/host.js';
import { timeNow } from '../../platform/labels/dates.js';

/** An article or section as it is called in the edition being read. */
export type Place = Pick<SavedPlace, 'id' | 'at' | 'title' | 'article'>;

/** Saved pages and sections, and private notes to them, as the pages of the reader use them. */
export class SavedState extends DocumentState<'saved'> {
  constructor(
    kept: StoredDocument<'saved'>,
    host: Pick<Host, 'saveFile' | 'openFile'>,
    said: Said,
    readonly edition: Pick<Edition, 'find' | 'manifest'>,
  ) {
    super(kept, host, said);
  }

  get value(): Saved {
    return this.kept.value;
  }

  isSaved(place: PlaceId): boolean {
    return this.value.places.some((one) => this.#isAt(one, place));
  }

  noteOf(place: PlaceId): Note | undefined {
    return this.value.notes.find((one) => this.#isAt(one, place));
  }

  /** Saves it, or takes it out of what is saved; a note to it stays. */
  async toggle(place: Place): Promise<void> {
    const { places } = this.value;
    if (this.isSaved(place)) {
      const gone = places.filter((one) => this.#isAt(one, place));
      this.said.say(m.saved_said_removed({ title: place.title }), () => this.#putBack(gone, []));
      await this.#change({ places: places.filter((one) => !gone.includes(one)) });
      return;
    }
    if (places.length >= MAX_SAVED) {
      this.#sayFull();
      return;
    }
    this.say(m.saved_said_added({ title: place.title }));
    const saved = timeNow();
    await this.#change({ places: [...places, { ...this.#described(place), saved }] });
  }

  /** Keeps the text as it is typed. Empty text keeps an empty note until {@link endNote}. */
  async write(place: Place, text: string): Promise<void> {
    const { notes } = this.value;
    const own = this.noteOf(place);
    if (own?.text === text) return;
    if (own === undefined && notes.length >= MAX_SAVED) {
      this.#sayFull();
      return;
    }
    const note: Note = { ...this.#described(place), text, written: timeNow() };
    const others = notes.filter((one) => one !== own);
    // Undo of something older must not take the words just typed with it.
    this.said.forget();
    await this.changeWithin({ ...this.value, notes: [...others, note] });
  }

  /** After writing: a note without words goes. @param before the text it had when it was begun */
  async endNote(place: Place, before: string): Promise<void> {
    const own = this.noteOf(place);
    if (own === undefined || own.text.trim() !== '') return;
    if (before.trim() !== '') {
      const back = { ...own, text: before };
      this.said.say(m.saved_said_note_removed({ title: place.title }), () =>
        this.#putBack([], [back]),
      );
    }
    await this.#change({ notes: this.value.notes.filter((one) => one !== own) });
  }

  /** Takes out both what was saved of the place and the note to it. */
  async remove(place: PlaceId, title: string): Promise<void> {
    const { places, notes } = this.value;
    const gone = places.filter((one) => this.#isAt(one, place));
    const goneNotes = notes.filter((one) => this.#isAt(one, place));
    this.said.say(m.saved_said_removed({ title }), () => this.#putBack(gone, goneNotes));
    await this.#change({
      places: places.filter((one) => !gone.includes(one)),
      notes: notes.filter((one) => !goneNotes.includes(one)),
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
    if (places + notes + joined > 0 && !(await this.changeWithin(merge.value))) return;
    const added = [
      ...(places > 0 ? [m.saved_import_places({ count: places })] : []),
      ...(notes > 0 ? [m.saved_import_notes({ count: notes })] : []),
      ...(joined > 0 ? [m.saved_import_joined({ count: joined })] : []),
      ...(left > 0 ? [m.saved_import_left({ count: left })] : []),
    ];
    if (added.length === 0) this.say(m.saved_import_same({ file }));
    else this.say(m.saved_import_said({ file, what: added.join(', ') }), before);
  }

  /** Of an entry that may name the article by an id it had before. */
  #isAt(one: PlaceId, place: PlaceId): boolean {
    const id = this.edition.find(one.id)?.id ?? one.id;
    return samePlace(one, place) || (id === place.id && one.at === place.at);
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
  async #putBack(places: readonly SavedPlace[], notes: readonly Note[]): Promise<void> {
    const { value } = this;
    const isNew = (list: readonly PlaceId[]) => (one: PlaceId) =>
      !list.some((other) => samePlace(one, other));
    await this.#change({
      places: [...value.places, ...places.filter(isNew(value.places))],
      notes: [...value.notes, ...notes.filter(isNew(value.notes))],
    });
  }

  #sayFull(): void {
    this.say(m.document_full({ name: m.document_name({ name: this.kept.name }) }));
  }

  async #change(change: Partial<Pick<Saved, 'places' | 'notes'>>): Promise<void> {
    await this.changeWithin({ ...this.value, ...change });
  }
}
