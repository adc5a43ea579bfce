/** Knows the heading of a 目录. */
import { foldCompatible } from '../../../../src/model/text/compatibility.ts';

/** Most lines begin otherwise. The radical ⽬ is folded into 目, nothing else is. */
const RE_OPENS = /^\s*[【［[（(〔]?\s*[目\u2f6c]/;
const RE_CONTENTS_HEADING = /^[【［[（(〔]?\s*目\s*[录錄次]\s*[】］\]）)〕]?[:：]?$/;

/** Longer than a heading with all its brackets and spaces. */
const HEADING_LIMIT = 120;

/** With whatever spaces, brackets or digits stand around the word. */
export function isContentsHeading(text: string): boolean {
  return text.length < HEADING_LIMIT && RE_OPENS.test(text) && RE_CONTENTS_HEADING.test(foldCompatible(text.trim()));
}
