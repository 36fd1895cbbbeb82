import { basename, dirname } from 'node:path';
import type { JobResult } from '../../shared/ipc.js';
import { m } from '../../shared/messages/messages.js';
import type { Note } from '../diagnostics/crash-log.js';
import { errorCode, errorKind } from './error-code.js';
import { writeFileAtomic } from './atomic-file.js';

/** Writes a person's file whole or not at all, and says in plain words how that went. */
export async function saveWhole(
  file: string,
  data: string | Uint8Array,
  note: Note,
): Promise<JobResult> {
  try {
    await writeFileAtomic(file, data);
    return { outcome: 'done', file };
  } catch (error) {
    note(`save: ${errorKind(error)}`);
    return { outcome: 'failed', message: writeFailure(file, error) };
  }
}

/** Why a file could not be written and what to do about it. */
export function writeFailure(file: string, error: unknown): string {
  const folder = dirname(file);
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return m.save_failed_denied({ folder });
    case 'ENOENT':
    case 'ENOTDIR':
      return m.save_failed_folder({ folder });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return m.save_failed_full({ folder });
    case 'EBUSY':
    case 'EISDIR':
    case 'ETXTBSY':
      return m.save_failed_busy({ file: basename(file) });
    default:
      return m.save_failed_other({ folder });
  }
}
