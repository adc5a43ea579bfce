import { Refusal } from '../../../shell/refusal.ts';
import { type Ledger, ledgerFile } from '../file/ledger.ts';

export function refuseDecision({ compilation }: Pick<Ledger, 'compilation'>, found: string, todo: string): Refusal {
  return new Refusal({ file: ledgerFile(compilation), found, todo });
}
