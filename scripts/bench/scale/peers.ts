/**
 * Generators that are measured beside ours, each set up from npm in a folder of its own, with the search that it comes
 * with. No navigation lists all plans: at thousands of them it would be most of what they write.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Peer {
  readonly name: string;
  readonly folder: string;
  /** Where pages go, and what the build is. */
  readonly pages: string;
  readonly command: readonly string[];
  readonly dist: string;
}

interface Recipe extends Omit<Peer, 'folder'> {
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

const STARLIGHT: Recipe = {
  name: 'Starlight 0.42.4',
  packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4'],
  pages: 'src/content/docs',
  command: ['node', 'node_modules/astro/bin/astro.mjs', 'build'],
  dist: 'dist',
  files: {
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: '要点', defaultLocale: 'root',
  locales: { root: { label: '简体中文', lang: 'zh-CN' } }, sidebar: [{ label: '首页', link: '/' }] })] };`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  },
};

const VITEPRESS: Recipe = {
  name: 'VitePress 1.6.4',
  packages: ['vitepress@1.6.4'],
  pages: '.',
  command: ['node', 'node_modules/vitepress/bin/vitepress.js', 'build'],
  dist: '.vitepress/dist',
  files: {
    '.vitepress/config.mjs': `export default { title: '要点', lang: 'zh-CN', themeConfig: { search: { provider: 'local' } } };`,
  },
};

/** Without a search: it comes with none. */
const HUGO: Recipe = {
  name: 'Hugo',
  packages: [],
  pages: 'content',
  command: ['hugo'],
  dist: 'public',
  files: {
    'hugo.toml': 'title = "要点"\nlanguageCode = "zh-CN"\n',
    'layouts/_default/single.html': '<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>',
    'layouts/_default/list.html': '<!doctype html><title>{{ .Title }}</title><main>{{ .Content }}</main>',
  },
};

/** Hugo only where it is installed. */
export function setUpPeers(work: string, names: readonly string[] = ['Starlight', 'VitePress', 'Hugo']): Peer[] {
  const hasHugo = spawnSync('hugo', ['version']).status === 0;
  return [STARLIGHT, VITEPRESS, ...(hasHugo ? [HUGO] : [])]
    .filter(({ name }) => names.includes(name.split(' ')[0] as string))
    .map((recipe) => setUp(recipe, work));
}

function setUp({ packages, files, ...peer }: Recipe, work: string): Peer {
  const folder = join(work, peer.name.split(' ')[0] as string);
  writePages(folder, { 'package.json': '{"type":"module","private":true}', ...files });
  const install = ['install', '--no-audit', '--no-fund', '--save-exact', ...packages];
  if (packages.length > 0) execFileSync('npm', install, { cwd: folder, stdio: 'ignore' });
  return { ...peer, folder };
}

/** Puts `pages` in the place of what was there before, and clears what an earlier build left. */
export function fillPeer({ folder, pages, dist }: Peer, contents: Readonly<Record<string, string>>): void {
  for (const left of [join(pages, 'plans'), dist, '.astro', 'node_modules/.astro', '.vitepress/cache'])
    rmSync(join(folder, left), { recursive: true, force: true });
  writePages(join(folder, pages), { 'index.md': '---\ntitle: 要点\n---\n', ...contents });
}

function writePages(folder: string, contents: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
