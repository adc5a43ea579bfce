import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built site on 127.0.0.1, with its own page for addresses that do not exist. A port that is taken gives
 * way to the next free one; 0 asks for any.
 */
export async function serveFolder(folder: string, port: number): Promise<{ url: string; close: () => Promise<void> }> {
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { dev: true, dotfiles: false });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
  });
  for (let candidate = port; ; candidate = candidate + 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', resolve);
      });
      break;
    } catch (error) {
      server.removeAllListeners('error');
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate > port + 100) throw error;
    }
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
