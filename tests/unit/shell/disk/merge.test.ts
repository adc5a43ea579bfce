/** `npm run merge` as it is typed: shards that make no site are refused in words, and what was published stays. */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../../../scripts/shell/disk/manifest.ts';
import { writeFiles } from '../../../../scripts/shell/disk/write-files.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const HOST = 'https://yaodian.example';
let dir: string;
const below = (name: string): string => join(dir, name);

type Files = Readonly<Record<string, string>>;

async function writeShard(name: string, files: Files): Promise<void> {
  rmSync(below(name), { recursive: true, force: true });
  await writeFiles(
    below(name),
    Object.entries(files).map(([path, content]) => ({ path, content })),
  );
  await writeManifest(below(name), 'yaodian-shard.sha256');
}

const compilation = (name: string): Files => ({
  [`${name}/index.json`]: '{}',
  [`${name}/index.schema.json`]: '{}',
  [`${name}/index.html`]: '',
});
const page = (path: string): string => `<loc>${HOST}/plans/${path}</loc>`;
const SITE: Files = {
  'pagefind/catalogue.json': JSON.stringify({ compilations: [{ compilation: 'a' }, { compilation: 'b' }] }),
  'index.html': '',
  _redirects: '/plans/old/* /plans/a/:splat 301\n',
  'sitemap.xml': page('') + page('a/') + page('b/'),
  'feed.xml': `<link rel="alternate" type="text/html" href="${HOST}/plans/b/"/>`,
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'yaodian-'));
  await writeShard('1', compilation('a'));
  await writeShard('2', compilation('b'));
  await writeShard('site', SITE);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Merges shards, with `hook` done in the same process before; what it said last. */
function merge(shards: readonly string[], hook = '') {
  const args = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`];
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [...args, 'scripts/commands/merge.ts', below('dist'), ...shards.map(below)],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, signal, stderr };
}

test('a shard whose catalogue is damaged, or whose manifest leads out of it, is refused', async () => {
  for (const catalogue of ['{', 'null', '{"compilations": 1}']) {
    await writeShard('site', { ...SITE, 'pagefind/catalogue.json': catalogue });
    expect(merge(ALL).stderr).toMatch(/catalogue\.json：不是搜索的目录，文件可能已损坏\n {2}请：重新生成这一份\n$/);
  }
  await writeShard('site', SITE);
  const sum = hash('sha256', 'x');
  for (const path of ['../escape', 'a/../../escape', '/escape', '..\\escape']) {
    writeFileSync(below('escape'), 'x');
    appendFileSync(below('1/yaodian-shard.sha256'), `${sum}  ${path}\n`);
    expect(merge(ALL).stderr).toContain('不是网站的一份：没有清单');
    await writeShard('1', compilation('a'));
  }
});

const ALL = ['1', '2', 'site'];
const KILLED = (where: string): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const whole = fs.${where};
  fs.${where} = (from, to) => { if (String(to).includes('b/index.html') || to === ${JSON.stringify(below('dist'))})
    process.kill(process.pid, 'SIGKILL'); return whole(from, to); };
  syncBuiltinESMExports();`;

test('shards that make a site are merged, and a merge that is killed leaves the old site to the next', () => {
  expect(merge(ALL)).toEqual({ status: 0, signal: null, stderr: '' });
  const files = (): string[] => readdirSync(below('dist'), { recursive: true, encoding: 'utf8' }).sort();
  const before = files();
  expect(before).toContain('b/index.html');
  // While it links, and as it puts the new site in place of the old.
  for (const where of ['linkSync', 'renameSync']) {
    expect(merge(ALL, KILLED(where)).signal).toBe('SIGKILL');
    if (where === 'linkSync') expect(files()).toEqual(before);
    expect(merge(ALL)).toEqual({ status: 0, signal: null, stderr: '' });
    expect(files()).toEqual(before);
    expect(readdirSync(dir).sort()).toEqual(['1', '2', 'dist', 'site']);
  }
});

const REFUSED: [name: string, change: () => unknown, shards: string[], message: RegExp][] = [
  ['one is missing', () => {}, ['1', 'site'], /^npm run merge：少了这些汇编：b\n/],
  [
    'one is too many',
    () => writeShard('3', compilation('c')),
    [...ALL, '3'],
    /^npm run merge：多了这些汇编[^\n]*：c\n/,
  ],
  ['the site’s own part is missing', () => {}, ['1', '2'], /^pagefind\/catalogue\.json：各份里都没有网站自己的部分\n/],
  [
    'two differ in a file of both',
    () => writeShard('2', { ...compilation('b'), 'a/index.html': 'x' }),
    ALL,
    /^a\/index\.html：两份里的内容不同：/,
  ],
  ['one was changed', () => writeFileSync(below('2/b/index.html'), 'x'), ALL, /b\/index\.html[^\n]*：与清单不符\n/],
  ['one lost a file', () => rmSync(below('2/b/index.html')), ALL, /2\/b\/index\.html：清单里有，文件夹里没有\n/],
  ['one is none', () => rmSync(below('2/yaodian-shard.sha256')), ALL, /2：不是网站的一份：没有清单/],
  ['one is not there', () => rmSync(below('2'), { recursive: true }), ALL, /2：不是网站的一份：没有清单/],
  [
    'an old address leads nowhere',
    () => writeShard('site', { ...SITE, _redirects: '/plans/old/* /plans/gone/:splat 301\n' }),
    ALL,
    /^_redirects：有一条指向 \/plans\/gone\/:splat，那里什么也没有\n/,
  ],
  [
    'the site map names a page that nobody made',
    () => writeShard('site', { ...SITE, 'sitemap.xml': `${SITE['sitemap.xml']}${page('a/1/')}` }),
    ALL,
    /^sitemap\.xml：有一条指向 \/plans\/a\/1\/，那里没有网页\n/,
  ],
  [
    'the feed leads to a page that nobody made',
    () => writeShard('site', { ...SITE, 'feed.xml': `${SITE['feed.xml']}`.replace('/b/', '/b/changes/') }),
    ALL,
    /^feed\.xml：有一条指向 \/plans\/b\/changes\/，那里没有网页\n/,
  ],
];

test.each(REFUSED)('refused where %s', async (_, change, shards, message) => {
  await change();
  const { status, stderr } = merge(shards);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/\n {2}请：/);
  expect(stderr).not.toMatch(/\n\s+at |node:/);
  expect(status).toBe(1);
  expect(existsSync(below('dist'))).toBe(false);
  expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
});
