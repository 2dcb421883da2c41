import * as fs from "node:fs";
import { promisify } from "node:util";

/**
 * What the segment log asks of the disk when it writes. Handed in, so that a test can fill the disk or break a sync
 * at a chosen moment.
 */
export interface Files {
  /** Writes all of `bytes[0, length)` at `position`. */
  writeSync(fd: number, bytes: Uint8Array, length: number, position: number): void;
  write(fd: number, bytes: Uint8Array, length: number, position: number): Promise<void>;
  /** Returns once what was written to `fd`, and the size needed to read it back, is on the disk. */
  syncDataSync(fd: number): void;
  syncData(fd: number): Promise<void>;
}

const write = promisify(fs.write);
const read = promisify(fs.read);
const fdatasync = promisify(fs.fdatasync);

export const diskFiles: Files = {
  writeSync(fd, bytes, length, position) {
    for (let done = 0; done < length; ) done += fs.writeSync(fd, bytes, done, length - done, position + done);
  },
  async write(fd, bytes, length, position) {
    for (let done = 0; done < length; ) {
      done += (await write(fd, bytes, done, length - done, position + done)).bytesWritten;
    }
  },
  syncDataSync: (fd) => fs.fdatasyncSync(fd),
  syncData: (fd) => fdatasync(fd),
};

/** Reads up to `length` bytes from `position`; fewer only at the end of the file. */
export async function readAt(fd: number, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await read(fd, bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled === length ? bytes : bytes.subarray(0, filled);
}

/** Makes the creation, renaming and removal of the folder's entries durable. */
export function syncFolder(folder: string): void {
  const fd = fs.openSync(folder, "r");
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Replaces a small file so that a crash leaves either the old or the new content. */
export function replaceFile(folder: string, name: string, content: string): void {
  const draft = `${folder}/${name}.new`;
  const fd = fs.openSync(draft, "w");
  try {
    fs.writeFileSync(fd, content);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(draft, `${folder}/${name}`);
  syncFolder(folder);
}
