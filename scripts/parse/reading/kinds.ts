/**
 * Gives each mark its level from where it stands. A mark usually bears its form's own; below an article the levels
 * begin anew (（一） is its item, 1. in that a subitem), and a row of a higher form inside one of a lower (一、 in （一）)
 * is one level deeper than what it stands in.
 */
import type { MarkKind } from '../../../src/model/plan/mark.ts';
import { FAMILIES, isDecimal } from '../facts/forms.ts';
import type { MarkCandidate } from '../facts/mark-candidate.ts';

/** A level and how deep its form counts for what stands in it. */
export interface Placed {
  readonly kind: MarkKind;
  readonly depth: number;
  readonly isBelowArticle: boolean;
}

const DEEPER: Partial<Record<MarkKind, MarkKind>> = {
  article: 'item',
  part: 'section',
  section: 'item',
  item: 'subitem',
  subitem: 'point',
  point: 'point',
};
const DEPTH: Partial<Record<MarkKind, number>> = {
  section: FAMILIES.section.depth,
  item: FAMILIES.item.depth,
  subitem: FAMILIES.subitem.depth,
  point: FAMILIES.point.depth,
};

/** The level of a mark within `parent`, the entry it stands in; undefined where it stands in none. */
export function placeMark({ family }: MarkCandidate, parent: Placed | undefined): Placed {
  const isArticle = family === FAMILIES.article;
  // 第三条 below 一、 is an article, too.
  if (parent === undefined || family.depth < FAMILIES.article.depth || (isArticle && !parent.isBelowArticle))
    return { kind: family.kind, depth: family.depth, isBelowArticle: isArticle };
  if (isDecimal(family)) {
    const kind = parent.kind === 'subitem' || parent.kind === 'point' ? (DEEPER[parent.kind] as MarkKind) : 'item';
    return { kind, depth: family.depth, isBelowArticle: parent.isBelowArticle };
  }
  const isSame = family.kind === parent.kind && (family.kind === 'item' || family.kind === 'subitem');
  if (!parent.isBelowArticle && family.depth > parent.depth && !isSame)
    return { kind: family.kind, depth: family.depth, isBelowArticle: isArticle };
  const kind = DEEPER[parent.kind] ?? family.kind;
  return { kind, depth: DEPTH[kind] ?? family.depth, isBelowArticle: parent.isBelowArticle };
}
