import { printJobFromQuery, type PrintJob } from '../../shared/print/print-job.js';

/** What the address of the print page asks for. */
export interface PrintRequest {
  /** Undefined when the address holds no print job. */
  job: PrintJob | undefined;
  /** Web forms only: open the browser's print dialog when ready. `auto=0` in the address says no. */
  auto: boolean;
}

/** Reads `#kind=…` (print.html) and `#/print?kind=…` (the portable page). */
export function readRequest(hash: string): PrintRequest {
  const query = hash.replace(/^#(?:\/print\?)?/, '');
  return {
    job: printJobFromQuery(query),
    auto: new URLSearchParams(query).get('auto') !== '0',
  };
}
