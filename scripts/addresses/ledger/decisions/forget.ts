/** The decision that a compilation was never on the web: a sample, a trial. Its addresses are kept no more. */
import { emptyLedger, type Ledger } from '../file/ledger.ts';
import { refuseDecision } from './refuse-decision.ts';

/** What is left: the reason, which says that nothing was lost. Nothing of a ledger that held drafts only. */
export function forget(ledger: Ledger, reason: string): Ledger | undefined {
  const { compilation, title, addresses, former, formerly } = ledger;
  const isDraft = Object.values(addresses).every(({ draft }) => draft === true);
  if (isDraft && former.length === 0 && formerly.length === 0 && ledger.forgotten === undefined) return undefined;
  if (reason.trim() === '') throw refuseDecision(ledger, '要写明为什么不再保留这些地址', '加上 --reason 原因');
  return { ...emptyLedger(compilation, title), forgotten: reason };
}
