/**
 * Makes the files of a finished site anew, each time with one module changed, and says what the proof says of each, a
 * line of JSON.
 *
 *     node tests/site/changes/prove-emitters.ts DIST NAME SITE EDUCATION
 *
 * `DIST` holds the compilation `NAME` with all its files, `SITE` the site of the project's own seeds.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readLedgers } from '../../../scripts/addresses/ledger/file/read-ledgers.ts';
import { checkPdfs } from '../../../scripts/fidelity/books/check-pdf.ts';
import { checkCompilation, checkJoin } from '../../../scripts/fidelity/check-outputs.ts';
import { openMade } from '../../../scripts/fidelity/made-site.ts';
import { checkSearch } from '../../../scripts/fidelity/site/check-search.ts';
import { findTitles } from '../../../scripts/model/link-references.ts';
import { type DataExport, exportAs } from '../../../scripts/outputs/data/data-export.ts';
import { convertSeed } from '../../../scripts/runs/runs.ts';
import type { EmittedFile } from '../../../scripts/shell/emitted-file.ts';
import { readSource } from '../../../scripts/source/read-source.ts';
import type { Converted } from '../../../scripts/stages/site.ts';
import { convertOwnSeed, ORIGIN, ownSite, publish } from '../own-seed.ts';
import { FILE_CHANGES } from './byte-changes.ts';
import type { EmitterChange } from './emitter-changes.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const [dist = '', name = '', site = ''] = process.argv.slice(2);

/** A module asked for by `?change=7`, and whatever it imports, is read anew, one of them with the change in it. */
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const mark = /\?change=\d+$/.exec(context.parentURL ?? '')?.[0];
    const isOwn = found.url.startsWith(pathToFileURL(ROOT).href) && !found.url.includes('node_modules');
    return mark === undefined || !isOwn ? found : { ...found, url: found.url + mark };
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const [file = '', mark] = url.split('?change=');
    const change = FILE_CHANGES[Number(mark)];
    if (mark === undefined || change === undefined || !file.endsWith(`/${change.file}`)) return loaded;
    const source = `${Buffer.from((loaded.source ?? '') as Uint8Array)}`;
    if (!source.includes(change.from)) throw new Error(`${change.file} no longer has ${change.from}`);
    return { ...loaded, source: source.replace(change.from, () => change.to) };
  },
});

const load = (path: string, mark: string) => import(pathToFileURL(join(ROOT, path)).href + mark);

async function convert(folder: string, file: string, own: string): Promise<Converted> {
  const bytes = readFileSync(join(ROOT, folder, file));
  const ledger = (await readLedgers(join(ROOT, folder))).get(own);
  return convertSeed({ name: own, file: `${own}.txt`, bytes, source: readSource(bytes, `${own}.txt`) }, ledger);
}

const small = { ...(await convert('tests/site/changes', 'water-2024.txt', name)), about: ['编者注 地区：某市'] };
const large = await convertOwnSeed();
const known = ownSite(large, site);
const { createPdfSetter } = await load('scripts/outputs/pdf/typst.ts', '');
const { readFonts } = await load('scripts/outputs/pdf/fonts.ts', '');
const fonts = readFonts();
const set = createPdfSetter(fonts);

type Make = (mark: string) => Promise<EmittedFile[]>;
const { compilation, tree, addresses, across } = small;
const chronicles = [{ list: large.addresses, history: large.history }];
const atLeast = (files: EmittedFile[], path: RegExp): EmittedFile[] => files.filter((one) => path.test(one.path));

async function print(mark: string, whole: boolean, setter: typeof set = set): Promise<EmittedFile[]> {
  const { layCompilation, layOnePlan } = await load('scripts/outputs/pdf/lay-document.ts', mark);
  const [plan] = compilation.plans;
  const document = whole ? layCompilation(compilation, ORIGIN, small.about) : layOnePlan(compilation, plan, ORIGIN);
  return [listPrint(whole ? `${name}/${name}.pdf` : `${name}/1/${name}-1.pdf`, await setter(JSON.stringify(document)))];
}

/** What pages would say of the prints, which they were made without. */
const saidOf = new Map<string, string>();

function listPrint(path: string, { bytes, pages }: Awaited<ReturnType<typeof set>>): EmittedFile {
  saidOf.set(path, `${pages} 页，${Math.ceil(bytes.length / 1000)} KB`);
  return { path, content: bytes };
}

function openWithPrints(...made: Parameters<typeof openMade>): ReturnType<typeof openMade> {
  const opened = openMade(...made);
  const links = () => [...saidOf].map(([path, said]) => `<a href="/${path}">PDF</a>（${said}）`).join('');
  return { ...opened, readText: (path) => opened.readText(path) + (path.endsWith('.html') ? links() : '') };
}

/** Of a module of `outputs/data`, by the name it gives its export. */
const makeExport =
  (file: string, named: string): Make =>
  async (mark) => {
    const one: DataExport = (await load(`scripts/outputs/data/${file}.ts`, mark))[named];
    return [exportAs(one, { compilation, addresses, across, bytes: small.seed.bytes }, ORIGIN)];
  };

const MAKERS: Readonly<Record<string, Make>> = {
  akn: makeExport('akoma-ntoso', 'akomaNtoso'),
  csv: makeExport('csv', 'itemsCsv'),
  tables: async (mark) => (await load('scripts/outputs/data/table-csv.ts', mark)).exportTables(compilation),
  text: makeExport('plain-text', 'plainText'),
  json: async (mark) =>
    atLeast(
      (await load('scripts/outputs/pages/emit.ts', mark)).emit(tree, compilation, addresses),
      /index\.(?:schema\.)?json$/,
    ),
  addresses: makeExport('addresses', 'addressesJson'),
  across: async (mark) => [(await load('scripts/outputs/data/across.ts', mark)).emitAcross(compilation, across)],
  targets: async (mark) => [
    (await load('scripts/outputs/data/across.ts', mark)).exportTargets(compilation, across, ORIGIN),
  ],
  book: async (mark) => {
    const { path, bytes } = (await load('scripts/outputs/epub/bind-epub.ts', mark)).bindEpub(small, ORIGIN);
    return [{ path, content: bytes }];
  },
  search: async (mark) => {
    const { indexCompilations } = await load('scripts/outputs/search/index-compilations.ts', mark);
    const { readForSearch } = await load('scripts/outputs/search/searched.ts', mark);
    return [...(await indexCompilations([readForSearch(compilation)]))];
  },
  print: (mark) => print(mark, false),
  whole: (mark) => print(mark, true),
  template: async (mark) => print('', false, (await load('scripts/outputs/pdf/typst.ts', mark)).createPdfSetter(fonts)),
  sitemap: async (mark) => [(await load('scripts/outputs/feeds/sitemap.ts', mark)).exportSitemap(chronicles, ORIGIN)],
  atom: async (mark) => [(await load('scripts/outputs/feeds/atom.ts', mark)).exportAtom(chronicles, ORIGIN, '要点')],
  cards: async (mark) => (await load('scripts/outputs/cards/card.ts', mark)).exportCards(compilation),
  bom: async (mark) => [(await load('scripts/outputs/data/bom.ts', mark)).exportBom()],
  redirects: async (mark) => [
    (await load('scripts/outputs/feeds/redirects.ts', mark)).exportRedirects([large.addresses]),
  ],
};
/** Those of the whole site are tried on the project's own. */
const OF_SITE = new Set(['sitemap', 'atom', 'redirects', 'bom']);
const PRINTS = new Set(['print', 'whole', 'template']);

async function prove(makes: string): Promise<string | null> {
  const titles = findTitles(compilation.plans);
  const settings = publish(ORIGIN, JSON.stringify({ compilations: { [name]: { region: '某市' } } }));
  const topics = '';
  try {
    // Whoever makes a file wrongly takes the sum of that.
    if (OF_SITE.has(makes)) checkJoin([large], ownSite(large, site, known.topics), true);
    else if (PRINTS.has(makes))
      await checkPdfs(openWithPrints(small, { dist, origin: ORIGIN, titles, settings, topics }));
    else {
      checkCompilation(openMade(small, { dist, origin: ORIGIN, titles, settings, topics }));
      checkSearch([compilation], dist);
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`;
  }
}

function put(folder: string, { path, content }: EmittedFile): () => void {
  const file = join(folder, path);
  const before = read(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return () => (before === null ? rmSync(file) : writeFileSync(file, before));
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

async function tryChange(what: string, makes: string, mark: string): Promise<void> {
  const folder = OF_SITE.has(makes) ? site : dist;
  let said: string | null;
  try {
    const restore = (await (MAKERS[makes] as Make)(mark)).map((file) => put(folder, file));
    said = await prove(makes);
    for (const undo of restore) undo();
  } catch (error) {
    said = `made nothing: ${error}`;
  }
  process.stdout.write(`${JSON.stringify({ what, makes, said })}\n`);
}

// What lacks in the site comes first, and stays.
for (const file of [...(await print('', true)), ...(await print('', false))]) put(dist, file);
const [, second] = compilation.plans;
const { layOnePlan } = await load('scripts/outputs/pdf/lay-document.ts', '');
put(dist, listPrint(`${name}/2/${name}-2.pdf`, await set(JSON.stringify(layOnePlan(compilation, second, ORIGIN)))));
for (const file of await (MAKERS.search as Make)('')) put(dist, file);

for (const makes of Object.keys(MAKERS)) await tryChange('', makes, '');
for (const [i, change] of FILE_CHANGES.entries()) {
  const { what, makes, file }: EmitterChange = change;
  await tryChange(`${file}: ${what}`, makes, `?change=${i}`);
}
