import { accept, deploy } from '../../../../scripts/addresses/ledger/decisions/decide.ts';
import { emptyLedger, type Ledger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';

/** The ledger of a compilation that is on the web since `moment`; with what an earlier ledger knows. */
export function publish(compilation: Compilation, moment: string, known?: Ledger): Ledger {
  return deploy(accept(known ?? emptyLedger(compilation.compilation, compilation.title), compilation, moment));
}
