/** Knows the heading of a 目录. */
import { foldCompatible } from '../../../../src/model/text/compatibility.ts';

const RE_CONTENTS_HEADING = /^[【［[（(〔]?\s*目\s*[录錄次]\s*[】］\]）)〕]?[:：]?$/;

/** Longer than a heading with all its brackets and spaces. */
const HEADING_LIMIT = 120;

/** With whatever spaces, brackets or digits stand around the word. */
export function isContentsHeading(text: string): boolean {
  return text.length < HEADING_LIMIT && RE_CONTENTS_HEADING.test(foldCompatible(text.trim()));
}
