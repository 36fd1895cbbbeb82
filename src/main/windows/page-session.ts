import { session, type Session } from 'electron';

/** Without the prefix `persist:` Electron keeps a partition in memory alone. */
const IN_MEMORY = 'in-memory';
let partition: string | undefined;

/** From here on no page leaves a trace on the disk. Must be called before there is a page. */
export function keepPagesInMemory(): void {
  partition = IN_MEMORY;
}

/** The partition for a window's preferences; absent for the engine's own, lasting one. */
export const pagePartition = (): { partition?: string } =>
  partition === undefined ? {} : { partition };

/** The one session that all pages are in. */
export const pageSession = (): Session =>
  partition === undefined ? session.defaultSession : session.fromPartition(partition);
