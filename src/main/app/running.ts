import { errorCode } from '../storage/error-code.js';

/** Whether a process of this computer still runs, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but for somebody else.
    return errorCode(error) === 'EPERM';
  }
}
