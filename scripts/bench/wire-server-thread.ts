/** Posts where it serves, and for each message the bytes served since the last one. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../shell/serve.ts';
import { answerFrom } from '../shell/site-server.ts';
import type { WireServerData } from './wire-server.ts';

/** Pagefind's own files come compressed. */
const RE_COMPRESSED = /\.(?:pagefind|pf_\w+)$/;

const { site, over } = workerData as WireServerData;
const weights = new Map<string, number>();
let served: string[] = [];

function fileOf(path: string): string | undefined {
  const files = [over, site].map((folder) => join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** Compressing takes longer than serving: it must not fall into the time that is measured. */
function weigh(file: string): number {
  const content = readFileSync(file);
  const weight = weights.get(file) ?? (RE_COMPRESSED.test(file) ? content.length : brotliCompressSync(content).length);
  weights.set(file, weight);
  return weight;
}

const answer = answerFrom(site, over);
const port = parentPort as MessagePort;
const { origin } = await serve((request, response) => {
  const file = fileOf(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  if (file !== undefined) served.push(file);
  answer(request, response);
}, 0);
port.postMessage(origin);
port.on('message', () => {
  const taken = served;
  served = [];
  port.postMessage(taken.reduce((sum, file) => sum + weigh(file), 0));
});
