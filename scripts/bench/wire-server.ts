/** A server for benchmarks, in a thread of its own: what is measured must not wait for the benchmark's own work. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeFiles } from '../shell/disk/write-files.ts';
import type { EmittedFile } from '../shell/emitted-file.ts';

export interface WireServer {
  readonly origin: string;
  /** What was served since it was last asked would weigh on the wire: what is not compressed already, by brotli. */
  takeBytes(): Promise<number>;
  close(): Promise<void>;
}

/** What the thread is given: folders. */
export interface WireServerData {
  readonly site: string;
  /** Its files stand before those of the site. */
  readonly over: string;
}

/** `files` stand before those of the site. */
export async function serveForBench(site: string, files: readonly EmittedFile[]): Promise<WireServer> {
  const over = await mkdtemp(join(tmpdir(), 'yaodian-bench-'));
  await writeFiles(over, files);
  const server = await serveFolder(site, over);
  return {
    ...server,
    close: async () => {
      await server.close();
      await rm(over, { recursive: true });
    },
  };
}

/** What is in `over` stands before what is in the site. */
export async function serveFolder(site: string, over: string): Promise<WireServer> {
  const workerData: WireServerData = { site, over };
  const thread = new Worker(new URL('./wire-server-thread.ts', import.meta.url), { workerData });
  const answer = async <Answer>(): Promise<Answer> => (await once(thread, 'message'))[0] as Answer;
  return {
    origin: await answer<string>(),
    takeBytes: () => {
      const bytes = answer<number>();
      thread.postMessage('take bytes');
      return bytes;
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
