import type { DocumentName, DocumentValue } from '../../../shared/documents/documents.js';
import { m } from '../../../shared/messages/messages.js';
import { moved } from '../../ui/list/sorting.js';
import { DocumentState } from './document-state.svelte.js';

interface Item {
  key: string;
  title: string;
  /** The person's own name for it, in place of the title. */
  name?: string | undefined;
}

/** A document that is an ordered list: its items are moved, renamed, removed and brought back. */
export abstract class ItemsState<N extends DocumentName, I extends Item> extends DocumentState<N> {
  abstract get items(): readonly I[];
  protected abstract with(items: readonly I[]): DocumentValue<N>;

  remove(key: string): void {
    const item = this.items.find((one) => one.key === key);
    if (!item) return;
    this.announce(m.list_said_removed({ title: item.name ?? item.title }), this.stored.value);
    this.put(this.items.filter((one) => one.key !== key));
  }

  /** @param to the place among all items, from 0 */
  move(key: string, to: number): void {
    const items = moved(this.items, key, to);
    const place = items.findIndex((item) => item.key === key);
    const item = items[place];
    if (!item || items === this.items) return;
    const title = item.name ?? item.title;
    this.announce(m.list_said_moved({ title, place: place + 1, count: items.length }));
    this.put(items);
  }

  /** @param name empty gives the item its own title back */
  rename(key: string, name: string): void {
    const trimmed = name.trim();
    this.edit(key, (item) => {
      const named = { ...item, name: trimmed };
      if (trimmed === '' || trimmed === item.title) delete (named as Item).name;
      return named;
    });
  }

  edit(key: string, change: (item: I) => I): void {
    this.put(this.items.map((item) => (item.key === key ? change(item) : item)));
  }

  /** Puts what a file holds in place of this, which Undo brings back. */
  async open(): Promise<void> {
    const opened = await this.openFile();
    if (opened) this.replace(opened.value, m.list_said_opened({ name: opened.file }));
  }

  protected replace(value: DocumentValue<N>, announcement: string): void {
    this.announce(announcement, this.items.length > 0 ? this.stored.value : undefined);
    this.stored.change(value);
  }

  protected put(items: readonly I[]): boolean {
    return this.changeWithin(this.with(items));
  }
}
