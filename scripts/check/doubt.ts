/**
 * A statement about the source stands in public only where it is proven: what speaks for it on both sides is there, and
 * no other reading explains it. A doubt is the editor's.
 */
import type { Finding } from '../../src/model/plan/finding.ts';

export function unless(isProven: boolean, finding: Finding): Finding {
  return isProven ? finding : { ...finding, audience: 'editor' };
}
