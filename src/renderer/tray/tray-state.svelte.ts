import { m } from '../../shared/messages/messages.js';
import { EMPTY_TRAY, MOST_ITEMS, type Tray, type TrayItem } from '../../shared/tray.js';
import { DocumentState } from '../app/document-state.svelte.js';
import { draftOf, freshKey, moved, sameThing, type TrayDraft } from './items.js';

/** The handout tray as the pages use it: what is in it, and what was last done, to be said and undone. */
export class TrayState extends DocumentState<'tray'> {
  get tray(): Tray {
    return this.kept.value;
  }

  get items(): readonly TrayItem[] {
    return this.tray.items;
  }

  /** The item that shows this thing, if it is in the tray. */
  itemOf(draft: TrayDraft): TrayItem | undefined {
    return this.items.find((item) => sameThing(item, draft));
  }

  /** Adds it, or takes it out if it is there. */
  async toggle(draft: TrayDraft): Promise<void> {
    const there = this.itemOf(draft);
    if (there) return this.remove(there.key);
    if (this.items.length >= MOST_ITEMS) {
      this.say(m.tray_full({ most: MOST_ITEMS }));
      return;
    }
    this.say(m.tray_said_added({ title: draft.title }));
    const item = draftOf(draft, freshKey(this.items));
    await this.#change({ items: [...this.items, item] });
  }

  async remove(key: string): Promise<void> {
    const item = this.items.find((one) => one.key === key);
    if (!item) return;
    const before = this.tray;
    this.say(m.tray_said_removed({ title: item.name ?? item.title }), before);
    await this.#change({ items: before.items.filter((one) => one.key !== key) });
  }

  /** Takes out everything; the cover's words stay for the next handout. */
  async clear(): Promise<void> {
    const before = this.tray;
    this.say(m.tray_said_cleared(), before);
    await this.#change({ items: [] });
  }

  /** @param to the place among all items, from 0 */
  async move(key: string, to: number): Promise<void> {
    const items = moved(this.items, key, to);
    const place = items.findIndex((item) => item.key === key);
    const item = items[place];
    if (!item || items === this.items) return;
    const title = item.name ?? item.title;
    this.say(m.tray_said_moved({ title, place: place + 1, count: items.length }));
    await this.#change({ items: [...items] });
  }

  /** @param name empty gives the item its own title back */
  async rename(key: string, name: string): Promise<void> {
    const trimmed = name.trim();
    await this.edit(key, (item) => {
      const named = { ...item, name: trimmed };
      if (trimmed === '' || trimmed === item.title) delete (named as TrayItem).name;
      return named;
    });
  }

  async edit(key: string, change: (item: TrayItem) => TrayItem): Promise<void> {
    await this.#change({
      items: this.items.map((item) => (item.key === key ? change(item) : item)),
    });
  }

  async set(change: Partial<Omit<Tray, 'items' | 'format' | 'version'>>): Promise<void> {
    await this.#change(change);
  }

  async save(): Promise<void> {
    await this.saveAs(this.tray.cover.title.trim() || m.tray_untitled());
  }

  /** Puts a saved tray in place of this one, which Undo brings back. */
  async open(): Promise<void> {
    const opened = await this.openFile();
    if (!opened) return;
    const before = this.tray;
    const said = m.tray_said_opened({ name: opened.file });
    this.say(said, before.items.length > 0 ? before : undefined);
    await this.kept.change(opened.value);
  }

  async #change(change: Partial<Tray>): Promise<void> {
    await this.kept.change({ ...EMPTY_TRAY, ...this.tray, ...change });
  }
}
