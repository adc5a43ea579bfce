/** Lists the ways to read a signal from where a path has come to, the cheapest first. */
import type { MarkCandidate } from '../facts/mark-candidate.ts';
import { WEIGHTS } from '../weights.ts';
import { confirms, flatten, rateNext } from './go-on.ts';
import { insertByCost } from './insert-by-cost.ts';
import { isElsewhere, openRow } from './open-row.ts';
import type { Signal } from './signal.ts';
import type { Option, State } from './state.ts';
import { leaveCost, takeCost } from './take.ts';

export function listOptions(state: State, signal: Signal, isMany: boolean): Option[] {
  if (signal.isAnnex === true) return ANNEX;
  const options: Option[] = [];
  if (signal.document !== undefined) {
    insertByCost(options, TEXT);
    insertByCost(options, { how: 'document', cost: signal.document, candidate: undefined, above: undefined });
    return options;
  }
  insertByCost(options, { how: 'text', cost: leaveCost(signal), candidate: undefined, above: undefined });
  for (const candidate of signal.marks) {
    goOn(state, candidate, signal, options, isMany);
    openRow(state, candidate, signal, options);
  }
  return options;
}

const TEXT: Option = { how: 'text', cost: 0, candidate: undefined, above: undefined };
const ANNEX: Option[] = [{ ...TEXT, how: 'annex' }];

/** Going on with a row that is open, at any depth. */
function goOn(state: State, candidate: MarkCandidate, signal: Signal, options: Option[], isMany: boolean): void {
  for (let level = state.top; level !== undefined; level = level.above) {
    if (level.candidate.family !== candidate.family) continue;
    const { how, cost } = rateNext(level.candidate, candidate);
    // One behind an outline that has but one repeats it.
    const isAgain = how === 'restart' || (how === 'repeat' && flatten(candidate).every((n) => n === 1));
    const next = isMany && isAgain ? WEIGHTS.restartInOutlines : cost;
    const proof = confirms(level.candidate, candidate) ? WEIGHTS.confirmed : 0;
    const elsewhere = isElsewhere(level.above, candidate) ? WEIGHTS.decimalElsewhere : 0;
    const total = next + elsewhere + takeCost(candidate, signal, how === 'next') - proof;
    insertByCost(options, { how, cost: total, candidate, above: level.above });
  }
}
