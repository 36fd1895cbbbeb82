import { printJobToQuery, type PrintJob } from '../../shared/print/print-job.js';

/** The app's own scheme and host: the only address a page can be at, or ask for. */
export const SCHEME = 'app';
export const HOST = 'reader';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** `URL.origin` is "null" for schemes that Node does not know, so scheme and host are compared. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/** Where pages come from: the app itself, or for one run under `npm run dev` Vite's server. */
export interface Pages {
  reader: string;
  problem: string;
  /** Where the problem page's button leads. Nothing is served there. */
  again: string;
  print: (job: PrintJob) => string;
  /** Whether a page at this address is one of ours. */
  isAppUrl: (address: string) => boolean;
}

/** @param devServer address of Vite's server; absent in every build that is handed out */
export function pages(devServer?: string): Pages {
  const base = devServer?.replace(/\/$/, '') ?? ORIGIN;
  const devOrigin = devServer === undefined ? undefined : new URL(devServer).origin;
  return {
    reader: `${base}/index.html`,
    problem: `${ORIGIN}/problem.html`,
    again: `${ORIGIN}/start-again`,
    print: (job) => `${base}/print.html#${printJobToQuery(job)}`,
    isAppUrl: (address) =>
      isAppAddress(address) ||
      (devOrigin !== undefined && URL.canParse(address) && new URL(address).origin === devOrigin),
  };
}
