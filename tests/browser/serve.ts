/** Serves a folder of the built site as a plain web server does: files, folders by their index.html, else 404.html. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** `http://127.0.0.1:PORT`, without a `/` at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The files of `over`, a folder, stand before those of the site. */
export async function serve(folder: string, over?: string): Promise<Served> {
  const inSite = sirv(folder, { dev: true, onNoMatch: (_request, response) => sayNotFound(folder, response) });
  const server = createServer(over === undefined ? inSite : sirv(over, { dev: true, onNoMatch: inSite }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

function sayNotFound(folder: string, response: ServerResponse): void {
  const page = path.join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : '');
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
