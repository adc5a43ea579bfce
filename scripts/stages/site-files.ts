/** The files that all compilations have together: first pages, indexes, search; then their proof. */
import { checkJoin } from '../fidelity/check-outputs.ts';
import { DATA_FORMS } from '../fidelity/data/exports.ts';
import { exportSite } from '../outputs/exports.ts';
import { exportHeaders } from '../outputs/headers.ts';
import { installSite } from '../outputs/installed/install-site.ts';
import { indexCompilations } from '../outputs/search/index-compilations.ts';
import { moveInto } from '../shell/disk/move-into.ts';
import { writeFiles } from '../shell/disk/write-files.ts';
import { pagesOf } from '../shell/part.ts';
import { printStep } from '../shell/report.ts';
import { bringSearch } from './search-apart.ts';
import { type Gives, madeSiteOf, modelsOf, NO_HISTORY, type Takes, type TakesAll } from './site.ts';

type Tooled = Takes<'folders' | 'origin' | 'tools'>;

/** The pages that belong to no compilation. */
export async function renderSite({ folders, origin, tools, part }: Tooled & Takes<'part'>): Promise<void> {
  const renderer = await tools.renderer(origin);
  await renderer.render({ compilation: undefined, only: pagesOf(part) }, folders.made);
}

/** The compilations' files come to the site's; there is nothing more to print. */
export async function assemble({ folders, origin, tools, sums }: Tooled & Takes<'sums'>): Promise<void> {
  const { shared } = await tools.renderer(origin);
  for (const [path, sum] of shared) sums.set(path, sum);
  tools.endPrinter();
  moveInto(folders.parts, folders.made);
}

const WITHOUT_ADDRESS =
  '没有设网址（site.json 的 address，或环境变量 YAODIAN_SITE）：网页里的链接从网站的根目录起，没有订阅、站点地图和分享图片';

/** Feeds, site map, redirects, headers, lists of the whole site; where it has no address, those that need one are absent. */
export function writeSiteData(
  site: TakesAll<
    'compilation' | 'lists' | 'history' | 'folders' | 'settings' | 'origin' | 'office' | 'topics' | 'sums'
  >,
): Promise<void> {
  const { all, lists, folders, settings, origin, office, topics, sums } = site;
  const histories = new Map(all.map(({ seed, history }) => [seed.name, history]));
  const chronicles = lists.map((list) => ({ list, history: histories.get(list.compilation) ?? NO_HISTORY }));
  if (origin === '') printStep(WITHOUT_ADDRESS);
  const data = exportSite(chronicles, origin, settings.name);
  return writeFiles(folders.made, [...data, topics, exportHeaders(modelsOf(all), DATA_FORMS), ...office.files], sums);
}

/** By the site’s size small, large or vast (ARCHITECTURE.md, Search); nothing where it is made apart. */
export const indexSite = async ({
  all,
  searchApart,
}: TakesAll<'searched' | 'searchApart'>): Promise<Gives<'index'>> => ({
  index: searchApart === undefined ? await indexCompilations(all.map(({ searched }) => searched)) : [],
});

/** Once written, the index is let go of: a large site's is larger than all else that is in memory. */
export async function writeSearch({
  index,
  ...site
}: Takes<'index' | 'searchApart' | 'folders' | 'sums'>): Promise<Gives<'index'>> {
  await writeFiles(site.folders.made, index, site.sums);
  await bringSearch(site);
  return { index: [] };
}

/** It reads what was made: all other files are there by now. */
export const install = async ({ folders, published, sums }: Takes<'folders' | 'published' | 'sums'>): Promise<void> =>
  writeFiles(folders.made, await installSite(folders.made, published), sums);

type Proven = TakesAll<'seed' | 'tree' | 'compilation' | 'about' | 'addresses' | 'across' | 'history'>;

/** Throws a `Refusal` as `prove` does; a part of a site is not asked for what the other parts have. */
export const proveSite = ({
  all,
  folders,
  lists,
  part,
  sums,
  ...known
}: Proven & Takes<'lists' | 'topics' | 'titles' | 'folders' | 'origin' | 'published' | 'part' | 'sums'>): void =>
  checkJoin(all, { ...madeSiteOf(folders.made, known), lists, sums }, part.kind === 'whole');
