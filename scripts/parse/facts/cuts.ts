/**
 * Finds where another mark may begin inside a line:
 *
 *     第七章 法律责任 第四十二条 有下列…        a chapter and its first article
 *     …视为单建地下空间。 第四条 地下…          an article behind the end of the one before
 *     1．育苗 2．栽植 3．补植                   a row (see row-cuts.ts)
 *     一、抓好栽植 | 1.备足树苗 | 农办          marks that open cells
 *     <p>一、抓好栽植</p><p>1.备足树苗</p>      paragraphs of HTML
 */
import { readMarks } from './marks.ts';
import { findRowCuts } from './row-cuts.ts';

export const RE_BLOCK_IN = /<(?:p|div|br|h[1-6]|li|tr)[\s/>]/i;
const RE_BLOCK = /<(?:p|div|br|h[1-6]|li|tr)(?:\s[^<>]{0,300})?\/?>/gi;
/** More in one line are no paragraphs. */
const BLOCKS = 2000;

const RE_CELL = /[|｜]\s*/g;
const NUMERAL = '[〇○零一二三四五六七八九十百千0-9]{1,9}';
const RE_ARTICLE_BEHIND = new RegExp(
  `(?<=[。；！？：]\\s{0,4}|[”』）)]\\s{1,4})第${NUMERAL}[条條](?:之${NUMERAL})?(?=\\s)`,
  'g',
);
const RE_ARTICLE_IN_CHAPTER = new RegExp(
  `^(?=第${NUMERAL}[篇编編章节節])[^。；]{3,60}?\\s(第${NUMERAL}[章节節条條](?:之${NUMERAL})?)(?=\\s)`,
);
/** 目录 stands at the end of a line of the title page, or behind the page number of the one before. */
const RE_CONTENTS_GLUED = /(?:[。）)]|[\u4e00-\u9fff]|^[IVXivx0-9]{1,4})\s*(目\s+录)$/;
/** A mark behind the end of a sentence or clause: a line break may be lost. */
const RE_WEAK = new RegExp(
  `(?<=[。；]\\s{0,4})(?:[(（][一二三四五六七八九十]{1,3}[)）]|第${NUMERAL}[条條](?=[\\u4e00-\\u9fff])|[0-9]{1,3}[.．](?=[\\u4e00-\\u9fff]))`,
  'g',
);
const RE_CAN_HOLD = /[。；]\s{0,4}[(（第0-9]/;
const RE_CAN_OPEN = /[第|｜<]|[。；]\s{0,4}[(（0-9]|\s[0-9０-９]/;
/** Where a line of many cells ends to be looked at. */
const CELLS = 12;

/** The offsets at which another mark may begin. */
export function findCuts(core: string): readonly number[] {
  if (!canHold(core)) return NO_CUTS;
  const row = findRowCuts(core);
  if (row.length > 0) return row;
  const cuts = new Set<number>();
  if (core.includes('<') && RE_BLOCK_IN.test(core)) {
    for (const { index } of core.matchAll(RE_BLOCK)) if (cuts.size < BLOCKS) cuts.add(index);
    return [...cuts].filter((at) => at > 0);
  }
  const contents = core.endsWith('录') ? RE_CONTENTS_GLUED.exec(core) : null;
  if (contents !== null) cuts.add(core.length - (contents[1] as string).length);
  if (RE_CAN_HOLD.test(core)) for (const { index } of core.matchAll(RE_WEAK)) if (cuts.size < CELLS) cuts.add(index);
  if (core.includes('|') || core.includes('｜')) {
    for (const match of core.matchAll(RE_CELL)) {
      if (cuts.size >= CELLS) break;
      const at = match.index + match[0].length;
      if (readMarks(core.slice(at, at + 40)).some(({ certainty }) => certainty === 'sure')) cuts.add(at);
    }
  }
  if (core.includes('第') && /[条條]/.test(core)) {
    for (const { index } of core.matchAll(RE_ARTICLE_BEHIND)) cuts.add(index);
  }
  for (let from = 0; ; ) {
    const chapter = RE_ARTICLE_IN_CHAPTER.exec(core.slice(from, from + 120));
    if (chapter === null) break;
    from += chapter[0].length - (chapter[1] as string).length;
    cuts.add(from);
  }
  return [...cuts].filter((at) => at > 0).sort((a, b) => a - b);
}

const NO_CUTS: readonly number[] = [];

/** Most lines hold nothing that could open a piece. One look over a long line costs less than one for each such sign. */
const canHold = (core: string): boolean => RE_CAN_OPEN.test(core) || core.endsWith('录');
