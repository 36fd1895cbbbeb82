import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { documentText, type DocumentKind } from '../../src/shared/documents/document-kind.js';
import {
  ChangedElsewhere,
  MAX_WRITE_DELAY,
  VersionedStore,
  WRITE_DELAY,
  type StoreFault,
  type StoreOptions,
  type TextStorage,
} from '../../src/shared/documents/versioned-store.js';

interface Text {
  version: 2;
  text: string;
}
const KIND: DocumentKind<Text> = {
  version: 2,
  schema: v.strictObject({ version: v.literal(2), text: v.string() }),
  empty: { version: 2, text: '' },
  migrate: (value) => ({ version: 2, text: 'words' in value ? value.words : undefined }),
};
const of = (text: string): Text => ({ version: 2, text });

/** A storage in memory that counts what is done with it. */
class FakeStorage implements TextStorage {
  text: string | undefined;
  writes: string[] = [];
  reads = 0;
  aside: string | undefined;
  /** Thrown by the next writes. */
  failure: Error | undefined;
  /** Holds the next write back until it is called. */
  release: (() => void) | undefined;

  read(): string | undefined {
    this.reads += 1;
    return this.text;
  }
  setAside(): string {
    this.aside = this.text;
    this.text = undefined;
    return 'aside';
  }
  write(text: string): void | Promise<void> {
    if (this.failure) throw this.failure;
    this.writes.push(text);
    this.text = text;
    if (this.release) return new Promise((resolve) => (this.release = resolve));
  }
}

let storage: FakeStorage;
let faults: StoreFault[];
beforeEach(() => {
  vi.useFakeTimers();
  storage = new FakeStorage();
  faults = [];
});
afterEach(() => void vi.useRealTimers());
const store = (options: StoreOptions = {}) =>
  new VersionedStore(KIND, storage, { onFault: (fault) => faults.push(fault), ...options });

describe('a change', () => {
  it('is in memory at once, and stored once after the last of fifty', async () => {
    const one = store();
    const saved = vi.fn();
    for (let length = 1; length <= 50; length += 1) {
      void one.write(of('x'.repeat(length))).then(saved);
      expect(one.read().text).toHaveLength(length);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(storage.writes).toEqual([]);
    expect(saved).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(WRITE_DELAY);
    expect(storage.writes).toEqual([documentText(of('x'.repeat(50)))]);
    expect(saved.mock.calls).toEqual(Array.from({ length: 50 }, () => [true]));
    expect(storage.reads).toBe(1);
  });

  it('does not wait for ever while others keep following it', async () => {
    const one = store();
    for (let time = 0; time <= MAX_WRITE_DELAY; time += 100) {
      void one.write(of(String(time)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(storage.writes).toHaveLength(1);
  });

  it('is stored at once when asked, before anything is awaited', () => {
    const one = store();
    void one.write(of('a'));
    void one.flush();
    expect(storage.text).toBe(documentText(of('a')));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is stored by a flush right after one that had nothing to do', () => {
    const one = store();
    void one.flush();
    void one.write(of('a'));
    void one.flush();
    expect(storage.text).toBe(documentText(of('a')));
  });

  it('that comes during a write is written after it, and only the last of several', async () => {
    storage.release = () => undefined;
    const one = store();
    const first = one.write(of('a'));
    void one.flush();
    void one.write(of('b'));
    void one.write(of('c'));
    const flushed = one.flush();
    storage.release();
    storage.release = undefined;
    await flushed;
    expect(await first).toBe(true);
    expect(storage.writes).toEqual([of('a'), of('c')].map(documentText));
  });

  it('that cannot be stored stays in memory, is told, and is tried again by the next flush', async () => {
    storage.failure = new Error('full');
    const one = store();
    const first = one.write(of('a'));
    await one.flush();
    expect(await first).toBe(false);
    expect(one.read()).toEqual(of('a'));
    expect(faults).toEqual([{ kind: 'not-saved' }]);
    storage.failure = undefined;
    await one.flush();
    expect(storage.text).toBe(documentText(of('a')));
  });

  it('that no text could hold is not stored over what there is', async () => {
    const one = store();
    void one.write(of('a'));
    await one.flush();
    const large = one.write(of('x'.repeat(4_000_001)));
    await one.flush();
    expect(await large).toBe(false);
    expect(storage.text).toBe(documentText(of('a')));
  });

  it('is never stored again once another computer has changed the document', async () => {
    const one = store();
    storage.failure = new ChangedElsewhere();
    void one.write(of('a'));
    await one.flush();
    storage.failure = undefined;
    expect(await one.write(of('b'))).toBe(false);
    await one.flush();
    expect(storage.writes).toEqual([]);
    expect(faults).toEqual([{ kind: 'changed-elsewhere' }]);
    expect(one.read()).toEqual(of('b'));
  });

  it('tells whoever changed it during that very write, too', async () => {
    const one = store();
    let refuse: (error: Error) => void = () => undefined;
    storage.write = () => new Promise((_resolve, reject) => (refuse = reject));
    const first = one.write(of('a'));
    const flushed = one.flush();
    const second = one.write(of('b'));
    refuse(new ChangedElsewhere());
    await flushed;
    expect(await Promise.all([first, second])).toEqual([false, false]);
  });
});

describe('while nothing is to be stored', () => {
  it('changes last for this run, but one from before is still stored', async () => {
    let ephemeral = false;
    const one = store({ isEphemeral: () => ephemeral });
    void one.write(of('before'));
    ephemeral = true;
    expect(await one.write(of('after'))).toBe(false);
    await one.flush();
    expect(storage.writes).toEqual([documentText(of('before'))]);
    expect(one.refresh()).toEqual(of('after'));
  });

  it('what could not be stored before is not stored now', async () => {
    let ephemeral = false;
    const one = store({ isEphemeral: () => ephemeral });
    storage.failure = new Error('full');
    void one.write(of('a'));
    await one.flush();
    storage.failure = undefined;
    ephemeral = true;
    await one.flush();
    expect(storage.writes).toEqual([]);
  });
});

describe('what is stored', () => {
  it('by another page is read again, unless memory is newer', async () => {
    const one = store();
    one.read();
    storage.text = documentText(of('theirs'));
    expect(one.read()).toEqual(KIND.empty);
    expect(one.refresh()).toEqual(of('theirs'));
    void one.write(of('mine'));
    storage.text = documentText(of('theirs again'));
    expect(one.refresh()).toEqual(of('mine'));
    await one.flush();
    expect(storage.text).toBe(documentText(of('mine')));
  });

  it('in an earlier version is migrated', () => {
    storage.text = '{"version":1,"words":"old"}';
    expect(store().read()).toEqual(of('old'));
    expect(storage.writes).toEqual([]);
  });

  it('in an earlier version that cannot be migrated is set aside', () => {
    storage.text = '{"version":1}';
    expect(store().read()).toEqual(KIND.empty);
    expect(storage.aside).toBe('{"version":1}');
    expect(faults).toEqual([{ kind: 'set-aside', file: 'aside' }]);
  });

  it('in a newer version is left alone', async () => {
    storage.text = '{"version":3}';
    const one = store();
    expect(one.read()).toEqual(KIND.empty);
    expect(await one.write(of('a'))).toBe(false);
    await one.flush();
    expect(storage.text).toBe('{"version":3}');
    expect(faults).toEqual([{ kind: 'newer' }]);
  });

  it('is neither read nor written in a safe start, and only read where nothing can be written', async () => {
    storage.text = documentText(of('stored'));
    const safe = store({ mode: 'safe' });
    const readOnly = store({ mode: 'read-only' });
    expect([safe.read(), readOnly.read()]).toEqual([KIND.empty, of('stored')]);
    for (const one of [safe, readOnly]) {
      expect(await one.write(of('a'))).toBe(false);
      await one.flush();
      expect(one.refresh()).toEqual(of('a'));
    }
    expect(storage.writes).toEqual([]);
    expect(storage.reads).toBe(1);
  });
});
