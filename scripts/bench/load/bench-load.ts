/**
 * How many requests a second a server answers for files of our site, and how late the latest of a hundred come, beside
 * those of a Starlight site of the same text: nginx on this machine, asked by autocannon over loopback, file after file.
 * The files are sent as they lie on the disk.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fillPeer, setUpPeers } from '../scale/peers.ts';
import { runMeasured } from '../scale/run-measured.ts';
import { writeSeeds } from '../scale/write-seeds.ts';

export interface LoadBench {
  readonly root: string;
  /** What the corpus is learnt from. */
  readonly seeds: string;
  readonly work: string;
}

const PLANS = 20;
const AUTOCANNON = 'autocannon@9.0.0';
const CONNECTIONS = 20;
const SECONDS = 5;
const PORT = 18_765;

/** Builds both sites below `work`, and prints a table a kind of file. Needs nginx, autocannon and the peer’s packages. */
export async function benchLoad({ root, seeds, work }: LoadBench): Promise<void> {
  const folder = join(work, 'load-seeds');
  const pages = writeSeeds(seeds, folder, PLANS);
  const ours = join(work, 'ours');
  await runMeasured(['npm', 'run', 'build', '--', '--seeds', folder, '--out', ours, '--no-cache'], root);
  const [peer] = setUpPeers(work, ['Starlight']);
  if (peer === undefined) throw new Error('no Starlight');
  fillPeer(peer, pages);
  await runMeasured(peer.command, peer.folder);
  const theirs = join(peer.folder, peer.dist);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', join(work, 'cannon'), AUTOCANNON], {
    stdio: 'ignore',
  });
  console.log('| site | file | KB | requests a second | p99, ms |\n|---|---|---|---|---|');
  for (const [name, site, paths] of [
    ['ours', ours, ourPaths(ours, Object.keys(pages)[0] as string)],
    ['Starlight', theirs, theirPaths(theirs, Object.keys(pages)[0] as string)],
  ] as const) {
    await askSite(work, name, site, paths);
  }
  console.log(`\n${CONNECTIONS} connections, ${SECONDS} s a file, load ${loadavg()[0]?.toFixed(1)}`);
}

type Paths = readonly (readonly [what: string, path: string])[];

/** `page` is `plans/NAME/1.md`. */
function ourPaths(site: string, page: string): Paths {
  const plan = page.slice('plans/'.length, -'.md'.length);
  const [entry = ''] = readdirSync(join(site, plan)).filter(
    (name) => name.startsWith('item-') || name.startsWith('part-'),
  );
  return [
    ['plan page', `${plan}/`],
    ['entry page', `${plan}/${entry}/`],
    ['search file', `pagefind/positions/${readdirSync(join(site, 'pagefind/positions'))[0]}`],
  ];
}

function theirPaths(site: string, page: string): Paths {
  return [
    ['plan page', `${page.slice(0, -'.md'.length)}/`],
    ['search file', `pagefind/index/${readdirSync(join(site, 'pagefind/index'))[0]}`],
  ];
}

async function askSite(work: string, name: string, site: string, paths: Paths): Promise<void> {
  const server = spawn('nginx', ['-p', work, '-c', writeConfiguration(work, site), '-g', 'daemon off;'], {
    stdio: 'inherit',
  });
  try {
    await waitFor(`http://127.0.0.1:${PORT}/`);
    for (const [what, path] of paths) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const { requests, p99 } = ask(work, `http://127.0.0.1:${PORT}/${path}`);
      const kilobytes = (statSync(join(site, file)).size / 1000).toFixed(0);
      console.log(`| ${[name, what, kilobytes, requests.toFixed(0), p99.toFixed(0)].join(' | ')} |`);
    }
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

function writeConfiguration(work: string, site: string): string {
  const file = join(work, 'nginx.conf');
  mkdirSync(join(work, 'nginx'), { recursive: true });
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path nginx/${one};`);
  // Where root starts it, it would read as somebody who may not enter the folder of a benchmark.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  writeFileSync(
    file,
    `${user}worker_processes 1; pid nginx/pid; error_log stderr; events {}
http { access_log off; types { text/html html; application/json json; } ${places.join(' ')}
  server { listen 127.0.0.1:${PORT}; root ${JSON.stringify(site)}; index index.html; } }\n`,
  );
  return file;
}

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await fetch(url).catch(() => undefined);
    await found?.text();
    if (found?.ok === true) return;
    await wait(100);
  }
  throw new Error(`nobody answers at ${url}`);
}

function ask(work: string, url: string): { requests: number; p99: number } {
  const script = join(work, 'cannon/node_modules/autocannon/autocannon.js');
  const args = [script, '--json', '-c', `${CONNECTIONS}`, '-d', `${SECONDS}`, url];
  const answer = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as {
    requests: { average: number };
    latency: { p99: number };
    non2xx: number;
    errors: number;
  };
  if (answer.non2xx + answer.errors > 0) throw new Error(`${url}: ${answer.non2xx} refused, ${answer.errors} lost`);
  return { requests: answer.requests.average, p99: answer.latency.p99 };
}
