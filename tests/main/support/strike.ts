import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Ends this process, as a power cut would, at the nth time that it touches the disk to save. A write
 * counts twice: before a byte of it is there, and when half of it is.
 */

let left = 0;

function touch(): void {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

export function strikeAt(count: number): void {
  left = count;
  const { open, rename } = promises;
  promises.open = async (...call) => {
    touch();
    const handle = await open(...call);
    const writeFile = handle.writeFile.bind(handle);
    const sync = handle.sync.bind(handle);
    const close = handle.close.bind(handle);
    handle.writeFile = async (data) => {
      touch();
      const bytes = Buffer.from(data as string);
      await handle.write(bytes, 0, Math.floor(bytes.length / 2), 0);
      touch();
      await writeFile(data);
    };
    handle.sync = async () => {
      touch();
      await sync();
    };
    handle.close = async () => {
      touch();
      await close();
    };
    return handle;
  };
  promises.rename = async (...call) => {
    touch();
    await rename(...call);
    touch();
  };
  const { openSync, writeFileSync, fsyncSync, renameSync } = fs;
  fs.openSync = (...call) => {
    touch();
    return openSync(...call);
  };
  fs.writeFileSync = (file, data) => {
    touch();
    writeFileSync(file, (data as string).slice(0, 20));
    touch();
    writeFileSync(file, (data as string).slice(20));
  };
  fs.fsyncSync = (handle) => {
    touch();
    fsyncSync(handle);
  };
  fs.renameSync = (...call) => {
    touch();
    renameSync(...call);
    touch();
  };
  syncBuiltinESMExports();
}
