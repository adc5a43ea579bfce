import { typeset } from './typeset.ts';

/** 《title》, with book marks inside it turned into single ones. */
export function bookMarks(title: string): string {
  return `《${typeset(title).replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
