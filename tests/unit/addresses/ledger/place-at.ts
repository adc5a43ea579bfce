import { hashWords } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import type { Published } from '../../../../scripts/addresses/ledger/published.ts';

/** A place as it would be published: an entry where the address has an anchor, else a plan with what it says itself. */
export function placeAt(address: string, heading: string, text: string | null = null): Published {
  const [plan, anchor = null] = address.split('#');
  return {
    address,
    plan: Number(plan),
    anchor,
    kind: anchor === null ? 'plan' : 'item',
    heading,
    line: 1,
    text,
    hash: hashWords(heading, anchor === null ? null : text),
    headingHash: hashWords(heading, null),
    body: anchor === null ? hashWords('', text) : null,
  };
}
