import { MAX_STEPS, type Session, type SessionItem } from '../../../shared/documents/session.js';
import { m } from '../../../shared/messages/messages.js';
import { ItemsState } from './items-state.svelte.js';
import { freshKey } from '../../ui/list/sorting.js';
import { itemOf, isSameTarget, type SessionDraft } from './session-items.js';

/** The session as the pages use it: built, run, printed from, saved and opened. */
export class SessionState extends ItemsState<'session', SessionItem> {
  get session(): Session {
    return this.kept.value;
  }

  get items(): readonly SessionItem[] {
    return this.session.items;
  }

  /** The item that shows this thing, if it is in the session. */
  itemOf(draft: SessionDraft): SessionItem | undefined {
    return this.items.find((item) => isSameTarget(item, draft));
  }

  /** Adds it, or takes it out if it is there. */
  async toggle(draft: SessionDraft): Promise<void> {
    const there = this.itemOf(draft);
    if (there) await this.remove(there.key);
    else await this.add(draft);
  }

  /** @returns the key of the new item; undefined when there is no room */
  async add(draft: SessionDraft): Promise<string | undefined> {
    if (this.items.length >= MAX_STEPS) {
      this.say(m.session_full({ most: MAX_STEPS }));
      return undefined;
    }
    const item = itemOf(draft, freshKey(this.items));
    this.say(m.session_said_added({ title: item.title }));
    return (await this.put([...this.items, item])) ? item.key : undefined;
  }

  async set(change: Partial<Pick<Session, 'title' | 'start'>>): Promise<void> {
    await this.kept.change({ ...this.session, ...change });
  }

  async clear(): Promise<void> {
    this.say(m.session_said_cleared(), this.session);
    await this.kept.clear();
  }

  /** Puts a session made from a plan in place of this one, which Undo brings back. */
  async begin(session: Session): Promise<void> {
    await this.replace(session, m.session_said_made({ title: session.title }));
  }

  async save(): Promise<void> {
    await this.saveAs(this.session.title.trim() || m.session_untitled());
  }

  protected with(items: readonly SessionItem[]): Session {
    return { ...this.session, items: [...items] };
  }
}
