import type { Notice, Notices } from '../notices.js';
import { DOCUMENT_NAMES, DOCUMENTS, type DocumentName, type DocumentValue } from './documents.js';
import type { DocumentKind } from './document-kind.js';
import {
  changedSettings,
  isStored,
  SETTINGS,
  type Settings,
  type SettingsPatch,
} from './settings.js';
import { VersionedStore, type PersistenceMode, type TextStorage } from './versioned-store.js';

/** The settings as they are now, and what went wrong with keeping things. */
export interface StoredSettings {
  settings: Settings;
  notices: Notice[];
}

/** What came of writing a document. `isSaved`: it is stored now, and not only in memory. */
export interface WriteOutcome {
  isSaved: boolean;
  notices: Notice[];
}

/** The settings and the documents a person makes, each in a {@link VersionedStore} of its own. */
export class DocumentStore {
  readonly #notices: Notices;
  readonly #settings: VersionedStore<Settings>;
  readonly #documents: ReadonlyMap<string, VersionedStore<DocumentValue<DocumentName>>>;

  /**
   * @param storageOf the storage of a kind, by its name
   * @param notices hears what goes wrong; the answers to reads and writes carry it to the page
   */
  constructor(
    storageOf: (name: DocumentName | 'settings', formerName?: string) => TextStorage,
    notices: Notices,
    mode: PersistenceMode = 'normal',
  ) {
    this.#notices = notices;
    this.#settings = new VersionedStore(SETTINGS, storageOf('settings'), {
      mode,
      onFault: ({ kind, ...file }) =>
        notices.add({
          kind: kind === 'changed-elsewhere' ? 'settings-not-saved' : `settings-${kind}`,
          ...file,
        }),
      onSaved: () => notices.settle('settings-not-saved'),
    });
    this.#documents = new Map(
      DOCUMENT_NAMES.map((name) => {
        const kind: DocumentKind<DocumentValue<DocumentName>> = DOCUMENTS[name];
        const store = new VersionedStore(kind, storageOf(name, kind.formerName), {
          mode,
          isEphemeral: () => this.settings.keepNothing,
          onFault: ({ kind: fault, ...file }) =>
            notices.add({ kind: `document-${fault}`, document: name, ...file }),
          onSaved: () => notices.settle('document-not-saved', name),
        });
        return [name, store];
      }),
    );
  }

  get settings(): Settings {
    return this.#settings.read();
  }

  readSettings(): StoredSettings {
    return { settings: this.settings, notices: this.#notices.take() };
  }

  /** Settings are chosen, not typed: they are in memory when this returns, and written at once. */
  async writeSettings(patch: SettingsPatch): Promise<StoredSettings> {
    // Changes made before the choice to keep nothing are still to be kept.
    const flushed = patch.keepNothing === true ? this.flush() : undefined;
    const before = this.settings;
    const after = changedSettings(before, patch);
    void this.#settings.write(after, isStored(before, after));
    await Promise.all([this.#settings.flush(), flushed]);
    return this.readSettings();
  }

  /** @param again whether another page may have written since */
  readDocument<N extends DocumentName>(
    name: N,
    again = false,
  ): { value: DocumentValue<N>; notices: Notice[] } {
    const store = this.#storeOf(name);
    return { value: again ? store.refresh() : store.read(), notices: this.#notices.take() };
  }

  /** The value is in memory when this returns. @returns once it is stored, or known not to be */
  async writeDocument<N extends DocumentName>(
    name: N,
    value: DocumentValue<N>,
  ): Promise<WriteOutcome> {
    const isSaved = await this.#storeOf(name).write(value);
    return { isSaved, notices: this.#notices.take() };
  }

  /** Writes at once whatever waits to be written. Never rejects. */
  async flush(): Promise<void> {
    await Promise.all([this.#settings, ...this.#documents.values()].map((store) => store.flush()));
  }

  #storeOf<N extends DocumentName>(name: N): VersionedStore<DocumentValue<N>> {
    // The map has each store under the name of its kind; the compiler cannot pair them.
    return this.#documents.get(name) as unknown as VersionedStore<DocumentValue<N>>;
  }
}
