/**
 * Launches the browsers that the tests of `browser` share, before the first of them: one for each worker, since files that
 * run side by side must not share a clipboard or a focus. `inject('chromiums')` leads to them.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
  const server = await launchChromium(['--remote-debugging-port=0']);
  return { server, launched: { debuggingPort: await readDebuggingPort(server) } };
}

/**
 * The port that a browser took which was launched with `--remote-debugging-port=0`: no other process can take it first. It
 * writes it into its profile, some time after it answers.
 */
export async function readDebuggingPort(server: BrowserServer): Promise<number> {
  const [, profile = ''] = /--user-data-dir=(.*)/.exec(server.process().spawnargs.join('\n')) ?? [];
  for (;;) {
    const written = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (written.includes('\n')) return Number.parseInt(written, 10);
    await setTimeout(50);
  }
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
