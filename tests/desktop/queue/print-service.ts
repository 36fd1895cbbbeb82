import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What Debian's `cups` has, with the filters that make pages ready for a printer. */
const SYSTEM = '/usr/lib/cups';
export const NAME = 'Hall';

/**
 * A print service of the test's own, with one printer: CUPS on a socket in a temporary folder, beside
 * whatever print service the computer has. The printer takes PDF, as those of today do, and keeps
 * what arrives.
 */
export class PrintService {
  readonly #folder: string;
  #daemon: ChildProcess | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async start(): Promise<PrintService> {
    const folder = mkdtempSync(join(tmpdir(), 'field-reader-queue-'));
    // CUPS takes no program from a place that others may write to; the socket is for everybody.
    chmodSync(folder, 0o755);
    for (const name of ['etc', 'bin', 'bin/backend', 'spool', 'temp', 'cache', 'state', 'out']) {
      const place = join(folder, name);
      mkdirSync(place);
      chmodSync(place, 0o755);
    }
    for (const name of ['filter', 'daemon']) {
      symlinkSync(join(SYSTEM, name), join(folder, 'bin', name));
    }
    write(join(folder, 'etc/cupsd.conf'), daemonSettings(folder));
    write(join(folder, 'etc/cups-files.conf'), placesIn(folder));
    write(join(folder, 'paper.ppd'), PPD);
    write(join(folder, 'bin/backend/paper'), printer(folder), 0o700);
    write(join(folder, 'when-it-prints'), '');
    const service = new PrintService(folder);
    await service.#run();
    return service;
  }

  get socket(): string {
    return join(this.#folder, 'socket');
  }

  /**
   * Makes the printer, or puts the one there is in order: nothing waits, nothing lies in its handout.
   * @param paper what it has, and the dialog of the system therefore offers
   */
  async addPrinter(paper: 'A4' | 'Letter' = 'A4'): Promise<void> {
    write(join(this.#folder, 'when-it-prints'), '');
    // It fails when there is no printer yet.
    await this.#ask('cancel', '-a', '-x').catch(() => undefined);
    await this.#ask(
      'lpadmin',
      '-p',
      NAME,
      '-E',
      '-v',
      'paper:/',
      '-P',
      `${this.#folder}/paper.ppd`,
    );
    await this.#ask('lpadmin', '-p', NAME, '-o', `PageSize=${paper}`);
    await this.#ask('lpadmin', '-d', NAME);
    for (const file of readdirSync(join(this.#folder, 'out'))) {
      rmSync(join(this.#folder, 'out', file));
    }
  }

  async removePrinter(): Promise<void> {
    await this.#ask('lpadmin', '-x', NAME);
  }

  /** What the printer does with the next pages in place of printing them. */
  whenItPrints(does: 'goes away' | 'refuses'): void {
    const command = {
      'goes away': `CUPS_SERVER='${this.socket}' lpadmin -x ${NAME}; exit 1`,
      // “The backend was not able to process the job and the queue is to be stopped” (backend(7)).
      refuses: 'exit 4',
    }[does];
    write(join(this.#folder, 'when-it-prints'), command);
  }

  /** Takes what has been printed since the last time, in order; waits until there is something. */
  async printed(): Promise<Buffer[]> {
    const out = join(this.#folder, 'out');
    const list = (): string[] => readdirSync(out).filter((name) => name.endsWith('.pdf'));
    await patiently(() => Promise.resolve(list().length > 0));
    const byJob = list().sort((one, other) => parseInt(one) - parseInt(other));
    return byJob.map((name) => {
      const pdf = readFileSync(join(out, name));
      rmSync(join(out, name));
      return pdf;
    });
  }

  /** How many jobs have come since then. */
  async jobs(): Promise<number> {
    const { stdout } = await this.#ask('lpstat', '-W', 'all', '-o');
    return stdout.split('\n').filter((line) => line.startsWith(NAME)).length;
  }

  async stop(): Promise<void> {
    const daemon = this.#daemon;
    if (daemon?.exitCode !== null || daemon.signalCode !== null) return;
    const ended = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill();
    await ended;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #run(): Promise<void> {
    const args = ['-f', '-c', `${this.#folder}/etc/cupsd.conf`];
    args.push('-s', `${this.#folder}/etc/cups-files.conf`);
    this.#daemon = spawn('cupsd', args, { stdio: 'ignore' });
    const answers = (): Promise<boolean> =>
      this.#ask('lpstat', '-r').then(
        ({ stdout }) => !stdout.includes('not running'),
        () => false,
      );
    if (!(await patiently(answers))) throw new Error('cupsd did not start');
  }

  #ask(program: string, ...args: string[]): Promise<{ stdout: string }> {
    return run(program, args, { env: { ...process.env, CUPS_SERVER: this.socket, LC_ALL: 'C' } });
  }
}

const PROGRAMS = ['/usr/sbin/cupsd', '/usr/sbin/lpadmin', '/usr/bin/lpstat', '/usr/bin/xdotool'];

/** Why there can be no print service of the test's own here; undefined where there can. */
export function whyNoPrintService(): string | undefined {
  if (process.platform !== 'linux') return 'they need Linux with CUPS';
  if (process.getuid?.() !== 0) return 'they need root, to start a print service of their own';
  const filter = join(SYSTEM, 'filter/pdftopdf');
  const missing = [...PROGRAMS, filter].filter((file) => !existsSync(file));
  return missing.length === 0
    ? undefined
    : `they need Debian’s packages cups and xdotool (${missing.join(', ')} missing)`;
}

/** Waits until something is so, on a busy computer too. @returns whether it has become so */
export async function patiently(isSo: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) return false;
    await wait(100);
  }
  return true;
}

function write(file: string, text: string, mode = 0o644): void {
  writeFileSync(file, text, { mode });
  chmodSync(file, mode);
}

const daemonSettings = (folder: string): string => `
Listen ${folder}/socket
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`;

const placesIn = (folder: string): string => `
ServerRoot ${folder}/etc
ServerBin ${folder}/bin
RequestRoot ${folder}/spool
TempDir ${folder}/temp
CacheDir ${folder}/cache
StateDir ${folder}/state
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
SystemGroup root
`;

/** A backend of CUPS (backend(7)): it gets number, user, title, copies, options, and perhaps a file. */
const printer = (folder: string): string => `#!/bin/sh
[ $# = 0 ] && echo 'file paper "Unknown" "Paper"' && exit 0
. '${folder}/when-it-prints'
cat \${6:+"$6"} > '${folder}/out/'"$1.part" && mv '${folder}/out/'"$1.part" '${folder}/out/'"$1.pdf"
`;

/** A printer that prints to the edge, on A4 and on Letter. */
const PPD = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PAPER.PPD"
*Manufacturer: "Field Reader"
*Product: "(Paper)"
*ModelName: "Paper"
*ShortNickName: "Paper"
*NickName: "Paper"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize Letter/Letter: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Page Region: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion Letter/Letter: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea Letter/Letter: "0 0 612 792"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/Letter: "612 792"
`;
