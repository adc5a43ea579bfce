/**
 * The order of the stages, the only place that has it. Read down the list: the name, what it takes, what it gives, what does it.
 *
 * `each` is done for one compilation after another, `unknown` for those that no earlier build has understood, `row` for
 * those that are due, with the stages beside it, `whole` once (shell/stage.ts). `build` runs all of them; `dev`, `convert` and
 * `ledger` run some (runs/runs.ts). Until `publish` nothing of the old site is touched.
 */
import { stagesOf } from './shell/stage.ts';
import { layDown, recall } from './stages/at-rest.ts';
import { print, prove, render, writeData, writeKept } from './stages/compilation-files.ts';
import { checkGlyphs, checkRules, describeCover, findTopics, gather, listTitled } from './stages/knowledge.ts';
import { askGit, holdPromises, sayHistory, trace } from './stages/past.ts';
import { makeCopy, publish, publishCopy } from './stages/publishing.ts';
import { keep, nameTask, take } from './stages/reuse.ts';
import { beginSearch } from './stages/search-apart.ts';
import { dropDrafts, readAll, readSite, refuseStrangeNames } from './stages/seeds.ts';
import type { Converted, Site } from './stages/site.ts';
import {
  assemble,
  indexSite,
  install,
  proveSite,
  renderSite,
  writeSearch,
  writeSiteData,
} from './stages/site-files.ts';
import { emitTexts, keepTexts, publishSettings, recallTexts, writeAddresses, writeTexts } from './stages/texts.ts';
import { gatherClaims, joinTree, listOwnAddresses, parseSeed, readSearched } from './stages/understanding.ts';

const { each, row, unknown, unwritten, whole } = stagesOf<Site, Converted>(
  ({ seed }) => seed.file,
  ({ isDue }) => isDue,
  { isKnown: ({ isKnown }) => isKnown, isWritten: ({ isWritten }) => isWritten },
);

/** As `gives`: the stage writes into the folders, and leaves nothing else. */
const NOTHING = [] as const;
/** What is understood of a seed. */
const UNDERSTOOD = ['seed', 'tree', 'compilation', 'about', 'addresses', 'across', 'titled', 'searched'] as const;
/** All that is known of a compilation, which its proof holds its files against. */
const KNOWN = ['seed', 'tree', 'compilation', 'about', 'addresses', 'across', 'history'] as const;
const SITE = ['titles', 'topics', 'folders', 'origin', 'published'] as const;

/** Done from the top on. A stage that would not find what it takes is not begun. */
// biome-ignore format: a table
export const STAGES = [
  whole('settings', ['folders'], ['settings', 'origin', 'office'], readSite),
  whole('read', ['folders', 'settings'], ['all', 'seed', 'ledger', 'ledgers'], readAll, '读取并转换种子文件'),
  whole('drafts', ['seed', 'ledger', 'settings'], ['all'], dropDrafts),
  whole('asked', ['seed', 'part'], NOTHING, refuseStrangeNames),

  whole('recall', ['seed', 'ledger', 'settings', 'program', 'cache', 'folders'], ['all', 'readingKey'], recall),
  unknown('parse', ['seed'], ['tree'], parseSeed),
  unknown('model', ['tree'], ['compilation'], joinTree),
  unknown('check', ['tree', 'compilation'], ['compilation'], checkRules),
  unknown('glyphs', ['seed', 'tree', 'compilation'], ['compilation'], checkGlyphs),
  unknown('across', ['compilation'], ['across'], gatherClaims),
  unknown('about', ['seed', 'compilation', 'settings'], ['about'], describeCover),
  unknown('addresses', ['compilation', 'ledger'], ['addresses'], listOwnAddresses),
  unknown('titled', ['compilation'], ['titled'], listTitled),
  unknown('searched', ['compilation'], ['searched'], readSearched),
  unknown('rest', [...UNDERSTOOD, 'folders', 'cache', 'readingKey'], UNDERSTOOD, layDown),
  whole('gather', ['compilation', 'titled', 'addresses', 'ledgers'], ['titles', 'lists'], gather),
  whole('hold', ['compilation', 'ledgers', 'folders'], NOTHING, holdPromises),

  whole('begin-search', ['searched', 'folders', 'tools'], ['searchApart'], beginSearch),
  whole('list', ['addresses', 'lists', 'folders'], NOTHING, writeAddresses),
  whole('recall-texts', ['seed', 'readingKey', 'titles', 'cache', 'folders'], ['all'], recallTexts),
  unwritten('emit', ['tree', 'compilation', 'addresses', 'titles', 'across'], ['files', 'asked'], emitTexts),
  unwritten('write', ['files', 'folders'], NOTHING, writeTexts),
  unwritten('keep-texts', ['seed', 'readingKey', 'asked', 'titles', 'files', 'cache', 'folders'], ['files', 'textsKey'], keepTexts),
  whole('topics', ['compilation', 'folders'], ['topics', 'topicsOf'], findTopics),
  whole('publish-settings', ['settings', 'origin', 'office', 'folders'], ['published'], publishSettings),
  whole('repository', ['folders'], ['repository'], askGit),
  each('history', ['seed', 'compilation', 'settings', 'folders', 'repository'], ['history'], trace),
  each('key', ['seed', 'textsKey', 'history', 'published', 'topicsOf'], ['key'], nameTask),
  each('take', ['seed', 'key', 'cache', 'folders', 'part'], ['isDue'], take),
  whole('say-history', ['seed', 'history'], NOTHING, sayHistory),

  row('print', ['seed', 'tree', 'compilation', 'about', 'history', 'folders', 'origin', 'tools', 'isDue'], NOTHING, print, '排印 PDF 和 EPUB'),
  row('render', ['seed', 'folders', 'origin', 'tools', 'part', 'isDue'], NOTHING, render, '生成网页'),
  row('data', ['seed', 'compilation', 'addresses', 'folders', 'origin', 'across', 'isDue'], NOTHING, writeData),
  row('list-kept', ['seed', 'compilation', 'folders', 'published', 'isDue'], NOTHING, writeKept),
  row('prove', [...KNOWN, ...SITE, 'topicsOf', 'isDue'], NOTHING, prove),
  row('keep', ['seed', 'key', 'cache', 'folders', 'isDue'], NOTHING, keep),

  whole('render-site', ['folders', 'origin', 'tools', 'part'], NOTHING, renderSite),
  whole('assemble', ['folders', 'origin', 'tools', 'sums'], NOTHING, assemble),
  whole('site-data', ['compilation', 'lists', 'history', 'folders', 'settings', 'origin', 'office', 'topics', 'sums'], NOTHING, writeSiteData),
  whole('search', ['searched', 'searchApart'], ['index'], indexSite, '建立搜索索引'),
  whole('write-search', ['index', 'searchApart', 'folders', 'sums'], ['index'], writeSearch),
  whole('install', ['folders', 'published', 'sums'], NOTHING, install),
  whole('prove-site', [...KNOWN, ...SITE, 'lists', 'part', 'sums'], NOTHING, proveSite, '逐字核对网页、数据和书与原文'),

  whole('copy', ['compilation', 'folders', 'out'], ['copy'], makeCopy, '制作离线副本'),
  whole('publish', ['folders', 'output'], NOTHING, publish),
  whole('publish-copy', ['copy', 'out'], NOTHING, publishCopy),
] as const;

/** The names that `runs/runs.ts` picks by; a name that is not in the list does not compile. */
export type StageName = (typeof STAGES)[number]['name'];
