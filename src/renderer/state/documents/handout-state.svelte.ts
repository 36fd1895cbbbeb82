import { m } from '../../../shared/messages/messages.js';
import { MAX_ITEMS, type Handout, type HandoutItem } from '../../../shared/documents/handout.js';
import { ItemsState } from './items-state.svelte.js';
import { freshKey } from '../../ui/list/sorting.js';
import { isSameTarget, itemFromDraft, type HandoutDraft } from './handout-items.js';

/** The handout as the pages use it. */
export class HandoutState extends ItemsState<'handout', HandoutItem> {
  get handout(): Handout {
    return this.stored.value;
  }

  get items(): readonly HandoutItem[] {
    return this.handout.items;
  }

  /** The item that shows this thing, if it is in the handout. */
  findItem(draft: HandoutDraft): HandoutItem | undefined {
    return this.items.find((item) => isSameTarget(item, draft));
  }

  /** Adds it, or takes it out if it is there. */
  toggle(draft: HandoutDraft): void {
    const existing = this.findItem(draft);
    if (existing) {
      this.remove(existing.key);
      return;
    }
    if (this.items.length >= MAX_ITEMS) {
      this.announce(m.handout_full({ most: MAX_ITEMS }));
      return;
    }
    this.announce(m.handout_said_added({ title: draft.title }));
    this.put([...this.items, itemFromDraft(draft, freshKey(this.items))]);
  }

  /** Takes out everything; the cover's words stay for the next handout. */
  clear(): void {
    const before = this.handout;
    this.announce(m.handout_said_cleared(), before);
    this.put([]);
  }

  set(change: Partial<Omit<Handout, 'items' | 'format' | 'version'>>): void {
    this.stored.change({ ...this.handout, ...change });
  }

  async save(): Promise<void> {
    await this.saveAs(this.handout.cover.title.trim() || m.handout_untitled());
  }

  protected with(items: readonly HandoutItem[]): Handout {
    return { ...this.handout, items: [...items] };
  }
}
