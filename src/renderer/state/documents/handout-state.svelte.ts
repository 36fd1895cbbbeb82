import { m } from '../../../shared/messages/messages.js';
import {
  EMPTY_HANDOUT,
  MAX_ITEMS,
  type Handout,
  type HandoutItem,
} from '../../../shared/documents/handout.js';
import { ItemsState } from './items-state.svelte.js';
import { freshKey } from '../../ui/list/sorting.js';
import { draftOf, isSameTarget, type HandoutDraft } from './handout-items.js';

/** The handout as the pages use it: what is in it, and what was last done, to be said and undone. */
export class HandoutState extends ItemsState<'handout', HandoutItem> {
  get handout(): Handout {
    return this.kept.value;
  }

  get items(): readonly HandoutItem[] {
    return this.handout.items;
  }

  /** The item that shows this thing, if it is in the handout. */
  itemOf(draft: HandoutDraft): HandoutItem | undefined {
    return this.items.find((item) => isSameTarget(item, draft));
  }

  /** Adds it, or takes it out if it is there. */
  async toggle(draft: HandoutDraft): Promise<void> {
    const there = this.itemOf(draft);
    if (there) return this.remove(there.key);
    if (this.items.length >= MAX_ITEMS) {
      this.say(m.handout_full({ most: MAX_ITEMS }));
      return;
    }
    this.say(m.handout_said_added({ title: draft.title }));
    const item = draftOf(draft, freshKey(this.items));
    await this.put([...this.items, item]);
  }

  /** Takes out everything; the cover's words stay for the next handout. */
  async clear(): Promise<void> {
    const before = this.handout;
    this.say(m.handout_said_cleared(), before);
    await this.put([]);
  }

  async set(change: Partial<Omit<Handout, 'items' | 'format' | 'version'>>): Promise<void> {
    await this.kept.change({ ...EMPTY_HANDOUT, ...this.handout, ...change });
  }

  async save(): Promise<void> {
    await this.saveAs(this.handout.cover.title.trim() || m.handout_untitled());
  }

  protected with(items: readonly HandoutItem[]): Handout {
    return { ...this.handout, items: [...items] };
  }
}
