import type { Host } from '../platform/host/host.js';

/** Links out of the edition: the address is shown in full and confirmed before anything opens. */
export class Links {
  /** The address the dialog asks about. */
  asking = $state<string>();
  /** An address the host would not open. */
  refused = $state<string>();

  constructor(readonly host: Pick<Host, 'openLink' | 'asksBeforeLinks'>) {}

  open(url: string): void {
    this.refused = undefined;
    if (this.host.asksBeforeLinks) void this.#hand(url);
    else this.asking = url;
  }

  confirm(): void {
    const url = this.asking;
    this.asking = undefined;
    if (url !== undefined) void this.#hand(url);
  }

  decline(): void {
    this.asking = undefined;
  }

  async #hand(url: string): Promise<void> {
    const outcome = await this.host.openLink(url).catch(() => 'refused' as const);
    if (outcome === 'refused') this.refused = url;
  }
}
