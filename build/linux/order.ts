/**
 * What electron-builder tells `fpm`, the tool it has deb and rpm made by: the order in which a
 * package's fields, scripts and files are named on a command line.
 */
export interface PackageOrder {
  kind: 'deb' | 'rpm';
  /** `--name value` and `-d value`, each with all its values. */
  options: ReadonlyMap<string, readonly string[]>;
  /** What is installed where: a file or, with a final slash, what is in a folder. */
  files: readonly { from: string; to: string }[];
}

/** What is carried out; an order with anything else is refused rather than half obeyed. */
const KNOWN = [
  ...['-s', '-t', '-d', '--architecture', '--after-install', '--after-remove', '--description'],
  ...['--version', '--package', '--name', '--maintainer', '--vendor', '--url', '--category'],
  ...['--license', '--deb-priority', '--deb-compression', '--deb-recommends'],
  ...['--rpm-summary', '--rpm-os', '--rpm-compression'],
];
/** Those that stand alone. */
const SWITCHES = ['--force'];

/** @throws if the order cannot be carried out as it is */
export function readOrder(args: readonly string[]): PackageOrder {
  const options = new Map<string, string[]>();
  const files: { from: string; to: string }[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (SWITCHES.includes(argument)) continue;
    if (argument.startsWith('-')) {
      if (!KNOWN.includes(argument)) throw new Error(`${argument} is not known here`);
      options.set(argument, [...(options.get(argument) ?? []), args[(index += 1)] ?? '']);
      continue;
    }
    const at = argument.lastIndexOf('=');
    if (at < 1) throw new Error(`${argument} does not say where it is installed`);
    files.push({ from: argument.slice(0, at), to: argument.slice(at + 1) });
  }
  const kind = options.get('-t')?.[0];
  if (kind !== 'deb' && kind !== 'rpm') throw new Error(`no ${kind ?? 'package'} can be made here`);
  return { kind, options, files };
}

/** The value of an option that an order must have. */
export function valueOf({ options }: PackageOrder, name: string): string {
  const [value] = options.get(name) ?? [];
  if (value === undefined) throw new Error(`the order has no ${name}`);
  return value;
}
