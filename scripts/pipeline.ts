/**
 * The order of the stages, the only place that has it. Read down the list: the name, what it takes, what it gives.
 *
 * `build` runs all of them; `dev`, `convert` and `ledger` run some (runs.ts). Until `publish` nothing of the old site is touched.
 */
import { basename, dirname } from 'node:path';
import { setSiteFolder, siteFolder } from '../src/model/address/site-path.ts';
import { BROWSERS } from '../src/model/browsers.ts';
import { sayOnCover } from '../src/model/settings/facts.ts';
import type { PublishedSettings } from '../src/model/settings/settings.ts';
import { gatherAcross } from './across/gather-across.ts';
import { matchTopics, topicsByCompilation } from './across/topics/match-topics.ts';
import { readTopics } from './across/topics/read-topics.ts';
import { describeRepository } from './addresses/git.ts';
import { sayGaps } from './addresses/history/say-gaps.ts';
import { traceHistory } from './addresses/history/trace-history.ts';
import { holdToLedgers, listWithdrawn } from './addresses/ledger/hold-ledgers.ts';
import { listAddresses } from './addresses/ledger/list-addresses.ts';
import { readCommitted } from './addresses/ledger/read-committed.ts';
import { check } from './check/check.ts';
import { checkJoin, checkOutputs } from './fidelity/check-outputs.ts';
import { joinCompilation } from './model/join-compilation.ts';
import { findTitles } from './model/link-references.ts';
import { emitAcross, emitTopics } from './outputs/data/across.ts';
import { exportAddresses, exportAllAddresses } from './outputs/data/addresses.ts';
import { dataFiles, historyFile } from './outputs/data-files.ts';
import { exportSite } from './outputs/exports.ts';
import { exportHeaders } from './outputs/headers.ts';
import { installSite } from './outputs/installed/install-site.ts';
import { listKept } from './outputs/installed/list-kept.ts';
import { bundleScripts } from './outputs/offline/bundle-scripts.ts';
import { copySite, nameOfflineCopy, sayOfflineCopy } from './outputs/offline/copy-site.ts';
import { emit } from './outputs/pages/emit.ts';
import { explainMissing, findMissing } from './outputs/pdf/check-glyphs.ts';
import { printOne } from './outputs/print-one.ts';
import { catalogueWithTexts } from './outputs/search/catalogue-with-texts.ts';
import { indexCompilations } from './outputs/search/index-compilations.ts';
import { keyOfTask } from './outputs/task-key.ts';
import { parse } from './parse/parse.ts';
import { readAll } from './read-all.ts';
import { withoutDrafts } from './settings/drafts.ts';
import { readOfficeFiles } from './settings/office-files.ts';
import { readSettings } from './settings/read-settings.ts';
import { changeFiles } from './shell/disk/change-files.ts';
import { sayChanges } from './shell/disk/file-changes.ts';
import { moveInto } from './shell/disk/move-into.ts';
import { ROOT } from './shell/disk/project-folders.ts';
import { writeFiles } from './shell/disk/write-files.ts';
import { isAsked, pagesOf, refuseUnknown } from './shell/part.ts';
import { printStep } from './shell/report.ts';
import { stagesOf } from './shell/stages.ts';
import { type Converted, modelsOf, NO_HISTORY, putDown, type Site, siteOf } from './site.ts';

const { each, row, whole } = stagesOf<Site, Converted>(
  ({ seed }) => seed.file,
  ({ isDue }) => isDue,
);
/** As `gives`: the stage writes into the folders, and leaves nothing else. */
const NOTHING = [] as const;

export const STAGES = [
  whole('settings', ['folders'], ['settings', 'origin', 'office'], async ({ folders }) => {
    const { settings, address } = await readSettings(folders.seeds);
    setSiteFolder(address.folder);
    return { settings, origin: address.origin, office: await readOfficeFiles(folders.seeds, settings) };
  }),
  whole(
    'read',
    ['folders', 'settings'],
    ['all', 'seed', 'ledger', 'ledgers'],
    ({ folders, settings }) => readAll(folders.seeds, settings),
    '读取并转换种子文件',
  ),
  whole('drafts', ['seed', 'ledger', 'settings'], ['all'], ({ all, settings }) => ({
    all: withoutDrafts(all as Converted[], settings),
  })),
  whole('asked', ['seed', 'part'], NOTHING, ({ all, part }) =>
    refuseUnknown(
      part,
      all.map(({ seed }) => seed.name),
    ),
  ),
  each('parse', ['seed'], ['tree'], ({ seed }) => ({ tree: parse(seed.source, seed.name, seed.overrules) })),
  each('model', ['tree'], ['compilation'], ({ tree }) => ({ compilation: joinCompilation(tree) })),
  each('check', ['tree', 'compilation'], ['compilation'], ({ tree, compilation }) => ({
    compilation: { ...compilation, findings: check(tree, compilation) },
  })),
  each('glyphs', ['seed', 'tree', 'compilation'], ['compilation'], ({ seed, tree, compilation }) => {
    const missing = findMissing(compilation, tree.source, seed.characters);
    const found = missing.map((one) => explainMissing(one, seed.name));
    const findings = [...compilation.findings, ...found].sort((a, b) => a.place.line - b.place.line);
    return { compilation: { ...compilation, findings } };
  }),
  each('across', ['compilation'], ['across'], ({ compilation }) => ({ across: gatherAcross(compilation) })),
  each('about', ['seed', 'compilation', 'settings'], ['about'], ({ seed, compilation, settings }) => ({
    about: sayOnCover(compilation, settings.compilations[seed.name]),
  })),
  each('addresses', ['compilation', 'ledger'], ['addresses'], ({ compilation, ledger }) => ({
    addresses: listAddresses(compilation, ledger),
  })),
  whole('gather', ['compilation', 'addresses', 'ledgers'], ['titles', 'lists'], ({ all, ledgers }) => ({
    titles: findTitles(all.flatMap(({ compilation }) => compilation.plans)),
    lists: [...all.map(({ addresses }) => addresses), ...listWithdrawn(modelsOf(all), ledgers)],
  })),
  whole('hold', ['compilation', 'ledgers', 'folders'], NOTHING, async ({ all, ledgers, folders }) => {
    const notes = holdToLedgers(modelsOf(all), ledgers, await readCommitted(folders.seeds));
    for (const note of notes) printStep(note);
  }),
  whole('list', ['addresses', 'lists', 'folders'], NOTHING, ({ all, lists, folders }) =>
    writeFiles(folders.content, [exportAllAddresses(lists), ...all.map(({ addresses }) => exportAddresses(addresses))]),
  ),
  whole('topics', ['compilation', 'folders'], ['topics', 'topicsOf'], async ({ all, folders }) => {
    const found = matchTopics(await readTopics(folders.seeds), modelsOf(all));
    const topics = emitTopics(found);
    await writeFiles(folders.content, [topics]);
    return { topics, topicsOf: topicsByCompilation(found) };
  }),
  whole(
    'publish-settings',
    ['settings', 'origin', 'office', 'folders'],
    ['published'],
    async ({ settings, origin, office, folders }) => {
      const { logoFile, styleFile } = office;
      const published: PublishedSettings = { ...settings, origin, logoFile, styleFile };
      await writeFiles(folders.content, [{ path: 'site.json', content: JSON.stringify(published) }]);
      return { published };
    },
  ),
  whole('repository', ['folders'], ['repository'], async ({ folders }) => ({
    repository: await describeRepository(folders.seeds),
  })),
  each('emit', ['tree', 'compilation', 'addresses', 'titles', 'across'], ['files'], (one) => ({
    files: [...emit(one.tree, one.compilation, one.addresses, one.titles), emitAcross(one.compilation, one.across)],
  })),
  each('write', ['files', 'folders'], NOTHING, ({ files, folders }) => writeFiles(folders.content, files)),
  each(
    'history',
    ['seed', 'compilation', 'settings', 'folders', 'repository'],
    ['history'],
    async ({ seed, compilation, settings, folders, repository }) => {
      const { timeZone } = settings;
      const history = await traceHistory({ dir: folders.seeds, file: seed.file, compilation, timeZone, repository });
      await writeFiles(folders.content, [historyFile(seed.name, history)]);
      return { history };
    },
  ),
  each(
    'key',
    ['seed', 'compilation', 'addresses', 'history', 'files', 'program', 'published', 'topicsOf'],
    ['key'],
    ({ program, published, topicsOf, ...task }) => ({
      key: keyOfTask({ ...task, topics: topicsOf.get(task.seed.name) ?? [] }, program, published),
    }),
  ),
  each(
    'take',
    ['seed', 'key', 'cache', 'folders', 'part', 'tree', 'across'],
    ['isDue', 'seed', 'tree', 'across', 'files'],
    async ({ key, cache, folders, part, ...one }) => {
      const isDue = isAsked(part, one.seed.name) && !(await cache?.take(key, folders.parts));
      return { isDue, ...(isDue ? one : putDown(one)), files: [] };
    },
  ),
  whole('say-history', ['seed', 'history'], NOTHING, ({ all }) => {
    for (const note of sayGaps(all.map(({ seed, history }) => ({ name: seed.name, history })))) printStep(note);
  }),
  row(
    'print',
    ['seed', 'tree', 'compilation', 'about', 'history', 'folders', 'origin', 'tools', 'isDue'],
    NOTHING,
    ({ folders, origin, tools, ...one }) => {
      tools.prepare(origin);
      return printOne(one, tools.printer(origin), folders, origin);
    },
    '排印 PDF 和 EPUB',
  ),
  row(
    'render',
    ['seed', 'folders', 'origin', 'tools', 'part', 'isDue'],
    NOTHING,
    async ({ seed, folders, origin, tools, part }) => {
      const renderer = await tools.renderer(origin);
      await renderer.render({ compilation: seed.name, only: pagesOf(part) }, folders.parts);
    },
    '生成网页',
  ),
  row(
    'data',
    ['seed', 'compilation', 'addresses', 'folders', 'origin', 'across', 'isDue'],
    NOTHING,
    ({ folders, origin, ...one }) => writeFiles(folders.parts, dataFiles(one, origin, folders.content)),
  ),
  row('list-kept', ['seed', 'compilation', 'folders', 'published', 'isDue'], NOTHING, async (one) => {
    const { seed, compilation, folders, published } = one;
    if (published.offline) await writeFiles(folders.parts, [listKept(seed.name, compilation.title, folders.parts)]);
  }),
  row(
    'prove',
    [
      ...['seed', 'tree', 'compilation', 'about', 'addresses', 'across', 'history', 'isDue'],
      ...['titles', 'folders', 'origin', 'published', 'topics'],
    ] as const,
    NOTHING,
    ({ folders, origin, titles, published, topics, ...one }) =>
      checkOutputs(one, siteOf(folders.parts, { origin, titles, published, topics })),
  ),
  row(
    'keep',
    ['seed', 'key', 'cache', 'folders', 'tree', 'across', 'isDue'],
    ['seed', 'tree', 'across'],
    async ({ key, cache, folders, ...one }) => {
      await cache?.keep(key, folders.parts, one.seed.name);
      return putDown(one);
    },
  ),
  whole('render-site', ['folders', 'origin', 'tools', 'part'], NOTHING, async ({ folders, origin, tools, part }) => {
    const renderer = await tools.renderer(origin);
    await renderer.render({ compilation: undefined, only: pagesOf(part) }, folders.made);
  }),
  whole('assemble', ['folders', 'origin', 'tools', 'sums'], NOTHING, async ({ folders, origin, tools, sums }) => {
    const { shared } = await tools.renderer(origin);
    for (const [path, sum] of shared) sums.set(path, sum);
    await tools.close();
    moveInto(folders.parts, folders.made);
  }),
  whole(
    'site-data',
    ['compilation', 'lists', 'history', 'folders', 'settings', 'origin', 'office', 'topics', 'sums'],
    NOTHING,
    ({ all, lists, folders, settings, origin, office, topics, sums }) => {
      const histories = new Map(all.map(({ seed, history }) => [seed.name, history]));
      const chronicles = lists.map((list) => ({ list, history: histories.get(list.compilation) ?? NO_HISTORY }));
      if (origin === '') printStep(WITHOUT_ADDRESS);
      const site = exportSite(chronicles, origin, settings.name);
      return writeFiles(folders.made, [...site, topics, exportHeaders(modelsOf(all)), ...office.files], sums);
    },
  ),
  whole(
    'search',
    ['compilation'],
    ['index'],
    async ({ all }) => ({ index: await indexCompilations(modelsOf(all)) }),
    '建立搜索索引',
  ),
  whole('write-search', ['index', 'folders', 'sums'], NOTHING, ({ index, folders, sums }) =>
    writeFiles(folders.made, index, sums),
  ),
  whole('install', ['folders', 'published', 'sums'], NOTHING, async ({ folders, published, sums }) =>
    writeFiles(folders.made, await installSite(folders.made, published), sums),
  ),
  whole(
    'prove-site',
    [
      ...['seed', 'tree', 'compilation', 'about', 'addresses', 'across', 'history'],
      ...['lists', 'topics', 'titles', 'folders', 'origin', 'published', 'part', 'sums'],
    ] as const,
    NOTHING,
    ({ all, folders, lists, part, sums, ...known }) =>
      checkJoin(all, { ...siteOf(folders.made, known), lists, sums }, part.kind === 'whole'),
    '逐字核对网页、数据和书与原文',
  ),
  whole(
    'copy',
    ['compilation', 'folders', 'out'],
    ['copy'],
    async ({ all, folders, out }) => {
      const script = await bundleScripts(ROOT, BROWSERS);
      const name = basename(nameOfflineCopy(out), '.zip');
      return { copy: copySite(folders.made, siteFolder(), name, script, catalogueWithTexts(modelsOf(all))) };
    },
    '制作离线副本',
  ),
  whole('publish', ['folders', 'output'], NOTHING, async ({ folders, output }) => {
    const changes = await output.replace(folders.made);
    if (changes !== undefined) printStep(`与上一次生成的相比：${sayChanges(changes)}`);
  }),
  whole('publish-copy', ['copy', 'out'], NOTHING, async ({ copy, out }) => {
    const file = nameOfflineCopy(out);
    const change = { write: [{ path: basename(file), content: copy.zip }], remove: [] };
    await changeFiles(dirname(file), async () => change);
    printStep(sayOfflineCopy(file, copy));
  }),
] as const;

export type StageName = (typeof STAGES)[number]['name'];

const WITHOUT_ADDRESS =
  '没有设网址（site.json 的 address，或环境变量 YAODIAN_SITE）：网页里的链接从网站的根目录起，没有订阅、站点地图和分享图片';
