/** What a ledger keeps of the words at an address: made from what is published there, and carried on as it changes. */
import { expectedHash, type Former, type Ledger, type Recorded } from '../file/ledger.ts';
import { standingOf } from '../promises/promise.ts';
import { sketchText } from '../promises/sketch.ts';
import type { Published } from '../published.ts';
import { refuseDecision } from './refuse-decision.ts';

export function recordOf({ heading, line, hash, body, text }: Published, since: string): Recorded {
  return { heading, line, hash, ...(body !== null && { body }), ...sketchOf(text), since };
}

const sketchOf = (text: string | null): Pick<Recorded, 'sketch'> => {
  const sketch = sketchText(text ?? '');
  return sketch === undefined ? {} : { sketch };
};

/** Nobody can have linked to it yet. */
export const draftOf = (entry: Published, since: string): Recorded => ({ ...recordOf(entry, since), draft: true });

/** A record whose words stand there still, as they stand there now. */
export function refresh(record: Recorded, entry: Published): Recorded {
  switch (standingOf(record, entry)) {
    case 'broken':
      return record;
    case 'completed':
      return record.draft === true ? draftOf(entry, record.since) : completedRecord(record, entry);
    case 'kept': {
      const { heading, line, hash: _, ...rest } = recordOf(entry, record.since);
      return { ...record, heading, line, ...rest };
    }
  }
}

/** What was first published stays known, and that it was corrected. */
function completedRecord({ hash, since, corrected, correctedOn }: Recorded, entry: Published): Recorded {
  const whole = recordOf(entry, since);
  if (correctedOn === undefined) return whole;
  if (corrected === undefined) return { ...whole, correctedOn };
  const { heading, line, hash: now, ...rest } = whole;
  return { heading, line, hash, corrected: now, ...rest, correctedOn };
}

/** The record of the same entry, with the words that stand there now. */
export function correctedRecord(record: Recorded, now: Published, moment: string): Recorded {
  if (record.draft === true) return draftOf(now, record.since);
  // Said twice is said once.
  if (standingOf(record, now) === 'kept') return { ...record, heading: now.heading, line: now.line };
  const { heading, line, hash, since, ...rest } = recordOf(now, record.since);
  const isOther = hash !== record.hash;
  return { heading, line, hash: record.hash, ...(isOther && { corrected: hash }), ...rest, since, correctedOn: moment };
}

export function find(ledger: Ledger, address: string): Recorded {
  const record = ledger.addresses[address];
  if (record === undefined)
    throw refuseDecision(ledger, `锚表里没有 ${address}`, '先运行 npm run ledger 查看已公布的地址');
  return record;
}

export const isDraft = (ledger: Ledger, address: string): boolean => ledger.addresses[address]?.draft === true;

export function withoutDraft({ draft: _, ...record }: Recorded): Recorded {
  return record;
}

export function formerOf(ledger: Ledger, address: string, until: string): Former {
  const record = find(ledger, address);
  const { heading, line, body, since } = record;
  return { address, heading, line, hash: expectedHash(record), ...(body !== undefined && { body }), since, until };
}
