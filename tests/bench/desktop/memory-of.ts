import { readFileSync } from 'node:fs';
import { processesOf } from '../../desktop/processes.js';

/**
 * Bytes that all processes of a program hold: proportional set size, so that what they share counts
 * once. @param leader id of its main process, which leads their group
 */
export function memoryOf(leader: number): number {
  const sizes = processesOf(leader).map((line) => {
    const [pid = ''] = line.split(' ');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup(pid))?.[1] ?? 0) * 1024;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

function rollup(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  } catch {
    // It has just ended.
    return '';
  }
}
