/** A server for benchmarks, in a thread of its own: what is measured must not wait for the benchmark's own work. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EmittedFile } from '../shell/emitted-file.ts';

export interface WireServer {
  readonly origin: string;
  /** What was served since it was last asked would weigh on the wire: what is not compressed already, by brotli. */
  takeBytes(): Promise<number>;
  close(): Promise<void>;
}

/** What the thread is given. `files` stand before those of the folder. */
export interface WireServerData {
  readonly folder: string;
  readonly files: readonly EmittedFile[];
}

export async function serveForBench(folder: string, files: readonly EmittedFile[]): Promise<WireServer> {
  const workerData: WireServerData = { folder, files };
  const thread = new Worker(new URL('./wire-server-thread.ts', import.meta.url), { workerData });
  const answer = async (): Promise<number> => (await once(thread, 'message'))[0] as number;
  const port = await answer();
  return {
    origin: `http://127.0.0.1:${port}`,
    takeBytes: () => {
      const bytes = answer();
      thread.postMessage('take bytes');
      return bytes;
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
