/**
 * Running heads in front of a line, behind its page number or not: the same title three times, over torn sentences.
 *
 *     | 某市2024年工作要点 业，如期实现
 */
import { endsSentence } from '../sentence.ts';
import { rankTitle } from '../title-words.ts';
import type { Glued } from './line-ends.ts';

/** How often a running head must stand, and how long it may be. */
const HEADS = 3;
const HEAD_LIMIT = 40;
/** Nothing is cut from a line that cannot have one. */
const RE_CAN_HAVE = /^[^\s\u3000。，；：、！？|]{6,40}\s/;
const RE_HEAD = /^([^\s\u3000。，；：、！？|]{6,40})[\s\u3000]+(?=\S)/;

interface Stood {
  readonly row: number;
  readonly length: number;
  readonly isTorn: boolean;
}

/** `texts` are the lines that are not blank, `pages` what was found of them by their index. */
export function findHeads(texts: readonly string[], pages: ReadonlyMap<number, Glued>): ReadonlyMap<number, Glued> {
  const found = new Map(pages);
  for (const [title, stood] of listHeads(texts, pages)) {
    const torn = stood.filter(({ isTorn }) => isTorn);
    const isTitle = rankTitle(title) === 'strong' || rankTitle(title) === 'weak';
    if (stood.length < HEADS || torn.length * 2 <= stood.length || !isTitle) continue;
    for (const { row, length } of torn) found.set(row, { head: length, foot: found.get(row)?.foot ?? 0 });
  }
  return found;
}

function listHeads(texts: readonly string[], pages: ReadonlyMap<number, Glued>): ReadonlyMap<string, Stood[]> {
  const heads = new Map<string, Stood[]>();
  for (let row = 0; row < texts.length; row++) {
    const from = pages.get(row)?.head ?? 0;
    if (from === 0 && !RE_CAN_HAVE.test(texts[row] as string)) continue;
    const match = RE_HEAD.exec((texts[row] as string).slice(from, from + HEAD_LIMIT * 2));
    const title = match?.[1];
    if (match === null || title === undefined) continue;
    const above = texts[row - 1];
    const isTorn = from > 0 || (above !== undefined && !endsSentence(above.replace(/[0-9\s-]+$/, '')));
    const known = heads.get(title) ?? [];
    heads.set(title, known);
    known.push({ row, length: from + match[0].length, isTorn });
  }
  return heads;
}
