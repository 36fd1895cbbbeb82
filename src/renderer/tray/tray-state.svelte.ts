import { m } from '../../shared/messages/messages.js';
import { EMPTY_TRAY, MOST_ITEMS, type Tray, type TrayItem } from '../../shared/tray.js';
import { ItemsState } from '../app/items-state.svelte.js';
import { freshKey } from '../list/sorting.js';
import { draftOf, sameThing, type TrayDraft } from './items.js';

/** The handout tray as the pages use it: what is in it, and what was last done, to be said and undone. */
export class TrayState extends ItemsState<'tray', TrayItem> {
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
    await this.put([...this.items, item]);
  }

  /** Takes out everything; the cover's words stay for the next handout. */
  async clear(): Promise<void> {
    const before = this.tray;
    this.say(m.tray_said_cleared(), before);
    await this.put([]);
  }

  async set(change: Partial<Omit<Tray, 'items' | 'format' | 'version'>>): Promise<void> {
    await this.kept.change({ ...EMPTY_TRAY, ...this.tray, ...change });
  }

  async save(): Promise<void> {
    await this.saveAs(this.tray.cover.title.trim() || m.tray_untitled());
  }

  protected with(items: readonly TrayItem[]): Tray {
    return { ...this.tray, items: [...items] };
  }
}
