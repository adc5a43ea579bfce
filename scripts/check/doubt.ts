/**
 * A statement about the source stands in public only where it is proven: what speaks for it on both sides is there, and
 * no other reading explains it. A doubt is the editor's.
 */
import { type Found, MANY } from './rule.ts';

/** `hint` says what the pages do, where that is not so of what is not proven. */
export function unless(isProven: boolean, found: Found, hint = found.hint): Found {
  if (isProven) return found;
  return { ...found, audience: 'editor', isDoubt: true, ...(hint === undefined ? {} : { hint }) };
}

/** Many doubts of a kind in a file share a cause, as a row that begins anew: the first of them tells of all. */
export function gatherDoubts(found: readonly Found[]): Found[] {
  const doubts = found.filter(({ isDoubt }) => isDoubt === true);
  const [first] = doubts;
  if (first === undefined || doubts.length <= MANY) return [...found];
  const others = doubts.length - 1;
  const told = { ...first, message: `${first.message.replace(/。$/, '')}；这样的还有 ${others} 处。` };
  return found.flatMap((one) => (one === first ? [told] : one.isDoubt === true ? [] : [one]));
}
