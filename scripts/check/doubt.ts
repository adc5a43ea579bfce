/**
 * A statement about the source stands in public only where it is proven: what speaks for it on both sides is there, and
 * no other reading explains it. A doubt is the editor's.
 */
import type { Found } from './rule.ts';

/** `hint` says what the pages do, where that is not so of what is not proven. */
export function unless(isProven: boolean, found: Found, hint = found.hint): Found {
  if (isProven) return found;
  return { ...found, audience: 'editor', isDoubt: true, ...(hint === undefined ? {} : { hint }) };
}
