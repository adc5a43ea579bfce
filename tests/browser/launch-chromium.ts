/** Launches the Chromium that the tests of `browser` share, before the first of them; `inject('chromium')` leads to it. */
import { type AddressInfo, createServer } from 'node:net';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: { readonly endpoint: string; readonly debuggingPort: number };
  }
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name resolves: nothing leaves the machine, and what tries to is on record.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const debuggingPort = await findFreePort();
  const server = await launchChromium([`--remote-debugging-port=${debuggingPort}`]);
  project.provide('chromium', { endpoint: server.wsEndpoint(), debuggingPort });
  return () => server.close();
}

/** Launches a Chromium that others connect to. */
export async function launchChromium(more: readonly string[] = []): Promise<BrowserServer> {
  const { executablePath, env } = await findChromium();
  return chromium.launchServer({
    executablePath,
    env: { ...process.env, ...env },
    host: '127.0.0.1',
    args: [...FLAGS, ...more],
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
