/**
 * Proof of the files that hold no words of a source: those of all pages together, of the search, of the installed site.
 * Each is, to the byte, what was made: the sums were taken where the files were made, not from what lies in the site.
 */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { inSite, siteFolder } from '../../../src/model/address/site-path.ts';
import { type InstalledSite, LIST_PLACE } from '../../../src/model/offline/kept-list.ts';
import { BOM_FILE } from '../../outputs/data/bom.ts';
import { listFiles } from '../../shell/disk/manifest.ts';
import { ROOT } from '../../shell/disk/project-folders.ts';
import { compareValue, refuse } from '../line.ts';
import { checkPage } from '../pages/check-page.ts';
import { checkMaterials } from './check-materials.ts';
import { leads, readText, type WholeSite } from './whole-site.ts';

/** Committed as they are published. */
const COMMITTED: Readonly<Record<string, string>> = {
  'favicon.svg': 'public/favicon.svg',
  'appearance.js': 'public/appearance.js',
  'addresses.schema.json': 'scripts/outputs/data/addresses.schema.json',
};
const ICONS = [192, 512];
const RE_STYLES = /^assets\/[^/]+\.css$/;

export function checkShared(site: WholeSite): void {
  const summed = new Set<string>();
  const own = new Set([...site.all.map(({ compilation }) => compilation.compilation)]);
  for (const entry of readdirSync(site.dist, { withFileTypes: true })) {
    if (own.has(entry.name)) continue;
    const paths = entry.isDirectory() ? listFiles(join(site.dist, entry.name)) : [''];
    for (const path of paths) {
      const whole = path === '' ? entry.name : `${entry.name}/${path}`;
      checkSum(site, whole);
      summed.add(whole);
    }
  }
  for (const path of site.sums.keys()) if (!path.endsWith('.html') && !summed.has(path)) checkSum(site, path);
  for (const [path, committed] of Object.entries(COMMITTED))
    compareValue(path, '', readFileSync(join(ROOT, committed), 'utf8'), readText(site, path));
  checkMaterials(BOM_FILE, readText(site, BOM_FILE));
  checkWorker(site);
  if (site.facts.settings.offline) checkInstalled(site);
}

/** Pages have readers; so have styles, some of which are rendered as pages are. */
function checkSum({ dist, sums }: WholeSite, path: string): void {
  const expected = sums.get(path);
  if (path.endsWith('.html') || (expected === undefined && RE_STYLES.test(path))) return;
  if (expected === undefined) throw refuse(path, '不知道这个文件是怎么来的', '网站自己做出的文件');
  compareValue(path, '的校验和 ', expected, hash('sha256', readFileSync(join(dist, path))));
}

function checkInstalled(site: WholeSite): void {
  const { name, accent } = site.facts.settings;
  const { icons, ...said } = JSON.parse(readText(site, 'manifest.webmanifest')) as { icons: readonly object[] };
  const own = { lang: 'zh-CN', id: inSite('/'), start_url: inSite('/'), scope: inSite('/'), display: 'minimal-ui' };
  const expected = { name, short_name: name, ...own, theme_color: accent, background_color: '#fbfaf7' };
  compareValue('manifest.webmanifest', '', JSON.stringify(expected), JSON.stringify(said));
  const drawn = ICONS.map((size) => ({
    src: inSite(`/icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  }));
  compareValue('manifest.webmanifest', '的图标 ', JSON.stringify(drawn), JSON.stringify(icons));
  for (const size of ICONS) {
    const { width, height, type } = imageSize(readFileSync(join(site.dist, `icon-${size}.png`)));
    compareValue(`icon-${size}.png`, '', `${size}×${size} png`, `${width}×${height} ${type}`);
  }
}

/** What it keeps is there, and the page it shows without a network is one of the site's. */
function checkWorker(site: WholeSite): void {
  const [first = ''] = readText(site, 'sw.js').split('\n', 1);
  const { folder, shell, lostPage } = JSON.parse(/=(.*);$/.exec(first)?.[1] ?? '{}') as Partial<InstalledSite>;
  compareValue('sw.js', '的文件夹 ', siteFolder(), folder);
  const lost = shell?.find((path) => !leads(site.dist, inSite(`/${path}`)));
  if (lost !== undefined) throw refuse('sw.js', `要存下 ${lost}`, '有的文件');
  // What is kept is listed in the reader's browser.
  const page = lostPage?.replace(LIST_PLACE, '');
  if (page !== undefined) checkPage('sw.js', page, site.facts, { isListed: false });
}
