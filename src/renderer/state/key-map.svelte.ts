/** The keyboard map: open or not. */
export class KeyMap {
  open = $state(false);

  toggle(): void {
    this.open = !this.open;
  }
}
