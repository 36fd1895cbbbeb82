import { HEARD_FOR } from '../ui/heard-for.js';
import { m } from '../../shared/messages/messages.js';

/**
 * Milliseconds for which what is said stands to be heard. What stayed would be met again by who reads
 * on, and be said again whenever a dialog closes or a view comes back.
 */

/** What was last done with something a person keeps, to be said, and the way back. */
export class Said {
  text = $state<string>();
  /** The same, while it is news. */
  news = $state('');
  /** Takes the last thing back; undefined where nothing was taken away. */
  undo = $state.raw<() => Promise<void>>();
  #over: ReturnType<typeof setTimeout> | undefined;

  say(text: string, undo?: () => Promise<void>): void {
    this.text = text;
    this.undo = undo;
    this.#tell(text);
  }

  async goBack(): Promise<void> {
    const { undo } = this;
    if (!undo) return;
    this.say(m.said_undone());
    await undo();
  }

  /** Nothing brings back what was cleared for good. */
  forget(): void {
    this.text = undefined;
    this.undo = undefined;
    this.#tell('');
  }

  #tell(news: string): void {
    this.news = news;
    clearTimeout(this.#over);
    this.#over = setTimeout(() => (this.news = ''), HEARD_FOR);
  }
}
