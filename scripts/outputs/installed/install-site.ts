/**
 * What makes a site one that can be installed and read without a network: the service worker at `/sw.js`, the manifest,
 * its icons. Where the office has switched it off there is a worker alone, which ends one that was there before.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { inSite, siteFolder } from '../../../src/model/address/site-path.ts';
import { type InstalledSite, LIST_PLACE } from '../../../src/model/offline/kept-list.ts';
import type { PublishedSettings } from '../../../src/model/settings/settings.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { bundleWorker } from './bundle-worker.ts';
import { listBelow, sumOf } from './list-kept.ts';

const ICONS = [192, 512];
/** What all pages load. */
const ASSETS = 'assets';
/** Pages of no compilation, and what they load; the others of the site are not looked at, however many they are. */
const SHELL = [
  'index.html',
  'about/index.html',
  'search/index.html',
  'favicon.svg',
  'appearance.js',
  'pagefind/catalogue.json',
];
/** More would be too much for who came to read one page. */
const MOST_SHELL_BYTES = 1_000_000;

/** In bytes, unpacked: of one compilation, and of all that is kept. */
const LIMITS = { mostKept: 8_000_000, mostTogether: 40_000_000 };

/** `made` is the finished site. */
export async function installSite(made: string, settings: PublishedSettings): Promise<EmittedFile[]> {
  if (!settings.offline) {
    const script = await bundleWorker('end-worker');
    return [{ path: 'sw.js', content: tell({ folder: siteFolder() }) + script }];
  }
  const script = await bundleWorker('service-worker');
  return [
    { path: 'sw.js', content: tell(describeSite(made, settings)) + script },
    { path: 'manifest.webmanifest', content: `${JSON.stringify(describeApp(settings))}\n` },
    ...ICONS.map((size) => ({ path: `icon-${size}.png`, content: drawIcon(made, size) })),
  ];
}

const tell = (site: Partial<InstalledSite>): string => `self.yaodianSite=${JSON.stringify(site)};\n`;

function describeSite(made: string, { logoFile, styleFile }: PublishedSettings): InstalledSite {
  const own = [logoFile, styleFile].flatMap((path) => (path === null ? [] : [path.replace(/^\//, '')]));
  const shared = listBelow(join(made, ASSETS)).map((path) => `${ASSETS}/${path}`);
  const there = SHELL.filter((path) => existsSync(join(made, path)));
  // Each once: a cache takes nothing twice.
  const files = [...new Set([...shared, ...there, ...own])]
    .map((path) => ({ path, content: readFileSync(join(made, path)) }))
    .filter(({ content }) => content.length <= MOST_SHELL_BYTES)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const lostPage = writeLostPage(readFileSync(join(made, '404.html'), 'utf8'));
  const version = sumOf(JSON.stringify([lostPage, ...files.map(({ path, content }) => [path, sumOf(content)])]));
  const shell = files.map(({ path }) => path.replace(/(^|\/)index\.html$/, '$1'));
  return { folder: siteFolder(), version, shell, ...LIMITS, lostPage };
}

/** The frame of the page for addresses that do not exist, with other words in it. */
export function writeLostPage(html: string): string {
  const words = `<h1>离线：这一页没有存下</h1><p>现在没有网络，本机也没有存下这一页。连上网络后再打开；看过一次的汇编，以后没有网络也能读。</p>${LIST_PLACE}`;
  const page = html
    .replace(/<title>[^<]*/, '<title>离线：这一页没有存下')
    .replace(/(<main [^>]*>).*<\/main>/s, (_, main) => `${main}${words}</main>`);
  if (!page.includes(LIST_PLACE)) throw new Error('404.html has no main');
  return page;
}

function describeApp({ name, accent }: PublishedSettings): object {
  return {
    name,
    short_name: name,
    lang: 'zh-CN',
    id: inSite('/'),
    start_url: inSite('/'),
    scope: inSite('/'),
    display: 'minimal-ui',
    theme_color: accent,
    background_color: '#fbfaf7',
    icons: ICONS.map((size) => ({ src: inSite(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })),
  };
}

function drawIcon(made: string, width: number): Uint8Array {
  const svg = readFileSync(join(made, 'favicon.svg'), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
}
