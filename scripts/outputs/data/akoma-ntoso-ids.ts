/** Our anchors as `eId`s, by the naming convention of Akoma Ntoso. */
import { type Anchor, type AnchorKind, printTwin } from '../../../src/model/address/anchor.ts';

/** The abbreviations that the naming convention prescribes. */
const EID: Record<AnchorKind, string> = {
  annex: 'att',
  book: 'book',
  subbook: 'subbook',
  chapter: 'chp',
  section: 'sec',
  part: 'part',
  article: 'art',
  item: 'para',
  subitem: 'subpara',
  point: 'point',
};

/** part-2-section-1 → part_2__sec_1, item-3-b → para_3-b, article-7-1 → art_7-1. */
export function eIdOf(anchor: Anchor): string {
  return anchor
    .map(({ kind, numbers, twin }) => `${EID[kind]}_${[...numbers, ...printTwin(twin)].join('-')}`)
    .join('__');
}
