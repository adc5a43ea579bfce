/**
 * Finds page numbers and running heads that a conversion glued to a line of text:
 *
 *     | …推动经济高质量发展。- 3 -               behind it, between dashes or by a word
 *     | — 4 — 二、重点任务                       in front of it
 *     | 4业，“十三五”规划主要目标任务如期实现    bare, where the page's lines are wrapped
 *     | 某市2024年工作要点 业，如期实现          a running head
 *
 * A number alone proves nothing: only a series that rises over the file does.
 */
import { findBare } from './bare.ts';
import { findDressed } from './dressed.ts';
import { findHeads } from './heads.ts';
import type { Glued } from './line-ends.ts';

/** `cores` are the lines without the spaces around them; what is empty is passed over. By the index of the line. */
export function findGlued(cores: readonly string[]): ReadonlyMap<number, Glued> {
  const texts = cores.filter((core) => core !== '');
  const found = new Map<number, Glued>();
  for (const { row, at, length } of [...findDressed(texts), ...findBare(texts)]) {
    const { head, foot } = found.get(row) ?? { head: 0, foot: 0 };
    found.set(row, at === 'head' ? { head: length, foot } : { head, foot: length });
  }
  const all = findHeads(texts, found);
  if (all.size === 0) return all;
  const indexes = cores.flatMap((core, i) => (core === '' ? [] : [i]));
  return new Map([...all].map(([row, glued]) => [indexes[row] as number, glued]));
}
