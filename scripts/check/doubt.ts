/**
 * A statement about the source stands in public only where it is proven: what speaks for it on both sides is there, and
 * no other reading explains it. A doubt is the editor's.
 */
import type { Found } from './rule.ts';

export function unless(isProven: boolean, found: Found): Found {
  return isProven ? found : { ...found, audience: 'editor' };
}
