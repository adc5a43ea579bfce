/**
 * Launches the browsers that the tests of `browser` share, before the first of them: one for each worker, since files that
 * run side by side must not share a clipboard or a focus. `inject('chromiums')` leads to them.
 */
import { type AddressInfo, createServer } from 'node:net';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

export interface Launched {
  readonly debuggingPort: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    chromiums: readonly Launched[];
  }
}

/** How many files of the project run side by side. */
export const BROWSERS = 2;

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
  // One after another: the first unpacks the browser on a machine that has none yet.
  const started: Awaited<ReturnType<typeof launchDebuggable>>[] = [];
  while (started.length < BROWSERS) started.push(await launchDebuggable());
  project.provide(
    'chromiums',
    started.map(({ launched }) => launched),
  );
  return async () => void (await Promise.all(started.map(({ server }) => server.close())));
}

async function launchDebuggable(): Promise<{ server: BrowserServer; launched: Launched }> {
  const debuggingPort = await findFreePort();
  const server = await launchChromium([`--remote-debugging-port=${debuggingPort}`]);
  return { server, launched: { debuggingPort } };
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

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
