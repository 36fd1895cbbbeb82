/** What the system's print dialog ends with; empty when it printed. The words are Chromium's. */
export type Printer =
  '' | 'Print job canceled' | 'Print job failed' | 'No printers available on the network';

let answer: Printer = 'No printers available on the network';

export function printed(): Printer {
  return answer;
}

/** There is no print dialog here: the test says how it ends. */
export function setPrinter(next: Printer): void {
  answer = next;
}
