import { HEARD_FOR } from '../ui/heard-for.js';
import { m } from '../../shared/messages/messages.js';

/** What was last done with a document, in words, and the way to undo it. */
export class UndoStatus {
  text = $state<string>();
  /**
   * The same, for a screen reader, and only while it is news: a text that stayed would be read again
   * whenever a dialog closes or a view comes back.
   */
  news = $state('');
  #revert = $state.raw<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  get canUndo(): boolean {
    return this.#revert !== undefined;
  }

  /** @param revert undoes it; absent where nothing was taken away */
  announce(text: string, revert?: () => void): void {
    this.text = text;
    this.#revert = revert;
    this.#publish(text);
  }

  undo(): void {
    const revert = this.#revert;
    if (!revert) return;
    this.announce(m.said_undone());
    revert();
  }

  /** After what cannot or must not be undone. */
  forget(): void {
    this.text = undefined;
    this.#revert = undefined;
    this.#publish('');
  }

  #publish(news: string): void {
    this.news = news;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.news = ''), HEARD_FOR);
  }
}
