/** Posts its port, and for each message the bytes served since the last one. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync } from 'node:zlib';
import type { WireServerData } from './wire-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};
/** Pagefind's own files come compressed. */
const RE_COMPRESSED = /\.(?:pagefind|pf_\w+)$/;

const { folder, files } = workerData as WireServerData;
const given = new Map(files.map(({ path, content }) => [`/${path}`, Buffer.from(content)]));
const weights = new Map<string, number>();
let served: string[] = [];

function read(path: string): Buffer | undefined {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return given.get(path) ?? (statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined);
}

/** Compressing takes longer than serving: it must not fall into the time that is measured. */
function weigh(path: string): number {
  const content = read(path) as Buffer;
  const weight = weights.get(path) ?? (RE_COMPRESSED.test(path) ? content.length : brotliCompressSync(content).length);
  weights.set(path, weight);
  return weight;
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const content = read(path);
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  served.push(path);
  const ending = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
  response.writeHead(200, {
    'Content-Type': TYPES[ending] ?? 'application/octet-stream',
    'Content-Length': content.length,
  });
  response.end(content);
});

const port = parentPort as MessagePort;
server.listen(0, '127.0.0.1', () => port.postMessage((server.address() as AddressInfo).port));
port.on('message', () => {
  const taken = served;
  served = [];
  port.postMessage(taken.reduce((sum, path) => sum + weigh(path), 0));
});
