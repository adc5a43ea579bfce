/** One answer for everything that a build stopped at: what most likely became of each, as `npm run ledger` shows it. */
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import type { Ledger } from '../file/ledger.ts';
import { type Broken, brokenIn, compare } from '../promises/compare.ts';
import { proposeForReplaced } from '../promises/say-broken.ts';
import { alias, findLikelyMoves } from './alias.ts';
import { accept, correct, retire } from './decide.ts';
import { refuseDecision } from './refuse-decision.ts';

/** Those whose words were changed where they stand. */
export function findReworded(ledger: Ledger, compilation: Compilation): string[] {
  return brokenIn(compare(compilation, ledger))
    .filter(({ answer }) => answer.kind === 'reworded')
    .map(({ address }) => address);
}

/**
 * Agrees to every answer: corrects, follows, withdraws (with `reason`; a draft needs none), and promises what is new.
 * Throws a `Refusal` that names what has no answer, and decides nothing then.
 */
export function settle(ledger: Ledger, compilation: Compilation, reason: string | undefined, moment: string): Ledger {
  let next = ledger;
  for (;;) {
    const broken = brokenIn(compare(compilation, next));
    if (broken.length === 0) return accept(next, compilation, moment);
    const settled = agree(next, compilation, broken, reason, moment);
    if (settled === next) throw refuseOpen(ledger, broken);
    next = settled;
  }
}

/** One step: each makes room for what comes behind it. The same ledger where there is nothing to agree to. */
function agree(
  ledger: Ledger,
  compilation: Compilation,
  broken: readonly Broken[],
  reason: string | undefined,
  moment: string,
): Ledger {
  const reworded = findReworded(ledger, compilation);
  if (reworded.length > 0)
    return reworded.reduce((next, address) => correct(next, compilation, address, moment), ledger);
  const moves = findLikelyMoves(ledger, compilation);
  if (moves.length > 0) return alias(ledger, compilation, moves, moment);
  return findGone(broken, reason).reduce(
    (next, address) => retire(next, compilation, address, reason ?? '', moment),
    ledger,
  );
}

/** Entries before their plans, which would take along those that have an answer of their own. */
function findGone(broken: readonly Broken[], reason: string | undefined): string[] {
  const gone = broken.filter(
    ({ answer, recorded }) => answer.kind === 'gone' && (recorded.draft === true || reason !== undefined),
  );
  const entries = gone.filter(({ address }) => address.includes('#'));
  const isEmpty = (plan: string): boolean => !broken.some(({ address }) => address.startsWith(`${plan}#`));
  const rows = entries.length > 0 ? entries : gone.filter(({ address }) => isEmpty(address));
  return rows.map(({ address }) => address);
}

const MOST_NAMED = 10;

/** Where something has no answer of its own, the others only wait for it. */
function refuseOpen(ledger: Ledger, broken: readonly Broken[]): Error {
  const unanswered = broken.filter(({ answer }) => ['gone', 'unclear', 'replaced'].includes(answer.kind));
  const open = unanswered.length > 0 ? unanswered : broken;
  const named = open.slice(0, MOST_NAMED).map(({ address, recorded }) => `${address} “${recorded.heading}”`);
  const rest = open.length > MOST_NAMED ? `等 ${open.length} 个` : '';
  const replaced = open.filter(({ answer }) => answer.kind === 'replaced');
  const todos = [
    ...(replaced.length < open.length
      ? [`是撤下的：加上 --reason 原因；移到别处的：先用 npm run ledger -- alias ${ledger.compilation} 旧地址 新地址`]
      : []),
    ...proposeForReplaced(ledger.compilation, replaced),
  ];
  return refuseDecision(
    ledger,
    `不能一次处理完，还要说明这些去了哪里：${named.join('、')}${rest}`,
    todos.join('\n      '),
  );
}
