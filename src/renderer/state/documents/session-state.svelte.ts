import { MAX_STEPS, type Session, type SessionItem } from '../../../shared/documents/session.js';
import { m } from '../../../shared/messages/messages.js';
import { ItemsState } from './items-state.svelte.js';
import { freshKey } from '../../ui/list/sorting.js';
import { isSameTarget, itemFromDraft, type SessionDraft } from './session-items.js';

/** The session as the pages use it: built, run, printed from, saved and opened. */
export class SessionState extends ItemsState<'session', SessionItem> {
  get session(): Session {
    return this.stored.value;
  }

  get items(): readonly SessionItem[] {
    return this.session.items;
  }

  /** The item that shows this thing, if it is in the session. */
  findItem(draft: SessionDraft): SessionItem | undefined {
    return this.items.find((item) => isSameTarget(item, draft));
  }

  /** Adds it, or takes it out if it is there. */
  toggle(draft: SessionDraft): void {
    const existing = this.findItem(draft);
    if (existing) this.remove(existing.key);
    else this.add(draft);
  }

  /** @returns the key of the new item; undefined when there is no room */
  add(draft: SessionDraft): string | undefined {
    if (this.items.length >= MAX_STEPS) {
      this.announce(m.session_full({ most: MAX_STEPS }));
      return undefined;
    }
    const item = itemFromDraft(draft, freshKey(this.items));
    this.announce(m.session_said_added({ title: item.title }));
    return this.put([...this.items, item]) ? item.key : undefined;
  }

  set(change: Partial<Pick<Session, 'title' | 'start'>>): void {
    this.stored.change({ ...this.session, ...change });
  }

  clear(): void {
    this.announce(m.session_said_cleared(), this.session);
    this.stored.clear();
  }

  /** Puts a session made from a plan in place of this one, which Undo brings back. */
  begin(session: Session): void {
    this.replace(session, m.session_said_made({ title: session.title }));
  }

  async save(): Promise<void> {
    await this.saveAs(this.session.title.trim() || m.session_untitled());
  }

  protected with(items: readonly SessionItem[]): Session {
    return { ...this.session, items: [...items] };
  }
}
