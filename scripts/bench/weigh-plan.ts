/** What the first plan's page weighs on the wire with all it loads at once, beside the text it shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from '../parse/parse.ts';
import { readSource } from '../source/read-source.ts';

/** In bytes, as brotli sends them. */
export interface Weight {
  /** HTML, styles and scripts. */
  readonly page: number;
  /** The scripts of it. */
  readonly scripts: number;
  /** The plan's lines in the seed. */
  readonly text: number;
}

/** Of the compilation `name` in the built site `dist`, made from the file `seed`. */
export function weighPlan(dist: string, name: string, seed: string): Weight {
  const html = readFileSync(join(dist, name, '1', 'index.html'), 'utf8');
  const loaded = listLoaded(dist, html);
  const weigh = (urls: readonly string[]): number =>
    urls.reduce((sum, url) => sum + brotli(readFileSync(join(dist, url))), 0);
  const scripts = loaded.filter((url) => url.endsWith('.js'));
  return { page: brotli(html) + weigh(loaded), scripts: weigh(scripts), text: brotli(textOfFirst(seed)) };
}

/** The styles and scripts that a page asks for by itself. */
export function listLoaded(dist: string, html: string): string[] {
  const assets = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, url]) => url as string);
  return [...new Set(assets.flatMap((url) => [url, ...staticImports(dist, url)]))];
}

function staticImports(dist: string, url: string): string[] {
  if (!url.endsWith('.js')) return [];
  const code = readFileSync(join(dist, url), 'utf8');
  const urls = [...code.matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g)].map(([, file]) => `/assets/${file}`);
  return urls.flatMap((found) => [found, ...staticImports(dist, found)]);
}

function textOfFirst(seed: string): string {
  const { root, source } = parse(readSource(readFileSync(seed), 'seed.txt'), 'seed');
  const startOf = (ordinal: number): number | undefined =>
    root.children.find(({ kind, plan }) => kind === 'plan' && plan === ordinal)?.children[0]?.lines[0]?.number;
  const lines = source.lines.slice((startOf(1) ?? 1) - 1, (startOf(2) ?? source.lines.length) - 1);
  return lines.map(({ text }) => text).join('\n');
}

function brotli(content: string | Buffer): number {
  return brotliCompressSync(content).length;
}
