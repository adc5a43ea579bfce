/** A process apart that is ended from outside is told of as the system's doing, in the reader's words. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { doApart } from '../../../scripts/shell/apart.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';

test('a process that is killed asks for memory, and is no fault of the program', async () => {
  const module = join(mkdtempSync(join(tmpdir(), 'apart-')), 'killed.mjs');
  writeFileSync(module, "process.once('message', () => process.kill(process.pid, 'SIGKILL'));");
  const { done } = doApart(pathToFileURL(module), {});
  await expect(done).rejects.toThrow(Refusal);
  await expect(done).rejects.toThrow(/没有做完就结束了（SIGKILL）\n.*内存/);
});
