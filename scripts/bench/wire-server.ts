/** Serves files and keeps a record of what they would weigh on the wire: what is not compressed already, by brotli. */

import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { EmittedFile } from '../emit/emitted-file.ts';

export interface WireServer {
  readonly origin: string;
  /** Since it was last asked. */
  takeBytes(): number;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};
/** Pagefind's own files come compressed. */
const RE_COMPRESSED = /\.(?:pagefind|pf_\w+)$/;

/** `files` stand before those of the folder. */
export async function serveForBench(folder: string, files: readonly EmittedFile[]): Promise<WireServer> {
  const given = new Map(files.map(({ path, content }) => [`/${path}`, Buffer.from(content)]));
  const weights = new Map<string, number>();
  let served: string[] = [];
  const read = (path: string): Buffer | undefined => {
    const known = given.get(path);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return known ?? (statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined);
  };
  // Compressing takes longer than serving: it must not fall into the time that is measured.
  const weigh = (path: string): number => {
    const content = read(path) as Buffer;
    const weight =
      weights.get(path) ?? (RE_COMPRESSED.test(path) ? content.length : brotliCompressSync(content).length);
    weights.set(path, weight);
    return weight;
  };
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes: () => {
      const taken = served;
      served = [];
      return taken.reduce((sum, path) => sum + weigh(path), 0);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
