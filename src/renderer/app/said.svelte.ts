import { m } from '../../shared/messages/messages.js';

/** What was last done with something a person keeps, to be said, and the way back. */
export class Said {
  text = $state<string>();
  /** Takes the last thing back; undefined where nothing was taken away. */
  undo = $state.raw<() => Promise<void>>();

  say(text: string, undo?: () => Promise<void>): void {
    this.text = text;
    this.undo = undo;
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
  }
}
