/** Where the parts of a plan stand in an Akoma Ntoso document. */
import type { Block } from '../../../src/model/layout/block.ts';

/** The standard's parts of a document. */
export type Division = 'preface' | 'preamble' | 'mainBody' | 'conclusions';

/** `isBehindEntries`: some entry stands in front. A picture behind the entries is mostly the seal of a signoff. */
export function divisionOf({ kind }: Block, isBehindEntries: boolean): Division {
  switch (kind) {
    case 'title':
      return 'preface';
    case 'picture':
      return isBehindEntries ? 'conclusions' : 'preamble';
    case 'paragraph':
    case 'table':
      return 'preamble';
    case 'entry':
    case 'gap':
    case 'alias':
    case 'former':
      return 'mainBody';
    case 'signoff':
      return 'conclusions';
  }
}
