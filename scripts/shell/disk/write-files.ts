import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmittedFile } from '../emitted-file.ts';
import { onDisk } from './disk-errors.ts';

/**
 * Writes files below `dir`, making folders as needed: for folders that are made anew each time, where half a file does
 * no harm. `sums` is told the SHA-256 of each. Throws a `Refusal` where the disk does not take them.
 */
export async function writeFiles(dir: string, files: Iterable<EmittedFile>, sums?: Map<string, string>): Promise<void> {
  for (const { path, content } of files) {
    sums?.set(path, hash('sha256', content));
    const target = join(dir, path);
    await onDisk(target, async () => {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    });
  }
}
