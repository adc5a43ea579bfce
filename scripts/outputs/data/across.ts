/** What the plans of a compilation say together, as JSON for the pages and programs, and the figures as CSV. */

import type { Across, FigureRow, Quoted, TermRow } from '../../../src/model/across/across.ts';
import type { Topic, TopicIndex } from '../../../src/model/across/topic.ts';
import { absolute } from '../../../src/model/address/site-path.ts';
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { namePlace } from '../../../src/model/plan/entry-name.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { printCsv } from './csv.ts';

export const acrossFile = (compilation: string): string => `${compilation}/across.json`;

/** Published as it is, and read by the pages. */
export function emitAcross({ compilation }: Compilation, across: Across): EmittedFile {
  return { path: acrossFile(compilation), content: `${JSON.stringify(across, null, 1)}\n` };
}

/** In one line: of a large site it has megabytes. */
export const emitTopics = (index: TopicIndex): EmittedFile => ({ path: 'topics.json', content: JSON.stringify(index) });

/** What its pages say of topics. */
export const emitShare = (compilation: string, topics: readonly Topic[]): EmittedFile => ({
  path: `${compilation}/topics.json`,
  content: JSON.stringify(topics),
});

const HEAD = ['类别', '篇', '条', '原文', '数值', '至', '单位', '比较', '频次', '起', '止', '所在句', '网址'];

/** `{compilation}/targets.csv`: figures first, then dates, each in reading order. */
export function exportTargets(
  { compilation, plans }: Compilation,
  { figures, terms }: Across,
  site: string,
): EmittedFile {
  const where = ({ plan, anchor }: Quoted): [number, string] => [
    plan,
    anchor === null ? '' : namePlace(plans[plan - 1], anchor),
  ];
  const rows = [
    ...figures.map((row) => ['指标', ...where(row), ...figureCells(row), row.clause, absolute(site, row.url)]),
    ...terms.map((row) => ['时限', ...where(row), ...termCells(row), row.clause, absolute(site, row.url)]),
  ];
  return { path: `${compilation}/targets.csv`, content: printCsv([HEAD, ...rows]) };
}

/** From 原文 to 止. */
const figureCells = ({ printed, from, to, unit, comparison, per }: FigureRow) =>
  [printed, from, to, unit, comparison.join(''), per ?? '', '', ''] as const;
const termCells = ({ printed, first, last }: TermRow) =>
  [printed, '', '', '', '', '', first ?? '', last ?? ''] as const;
