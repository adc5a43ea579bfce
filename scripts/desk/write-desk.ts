/** What the stages found → what the editor's desk shows. A refusal leaves the last pages as they are, and says why. */

import type { Desk, DeskNote, DeskOfCompilation } from '../../src/model/desk.ts';
import { checkLedger } from '../addresses/ledger/promises/check-ledger.ts';
import { asCalled } from '../shell/as-called.ts';
import { Refusal } from '../shell/refusal.ts';
import type { Converted } from '../stages/site.ts';

export function layDesk(all: readonly Converted[]): Desk {
  return { refusal: null, compilations: Object.fromEntries(all.map((one) => [one.seed.name, deskOf(one)])) };
}

/** The desk of before, with what was refused since. */
export const refuseOn = (desk: Desk, refusal: Refusal): Desk => ({ ...desk, refusal: noteOf(refusal) });

function deskOf({ seed, compilation, ledger }: Converted): DeskOfCompilation {
  return { file: seed.file, findings: compilation.findings, questions: askLedger({ seed, compilation, ledger }) };
}

function askLedger({ seed, compilation, ledger }: Pick<Converted, 'seed' | 'compilation' | 'ledger'>): DeskNote[] {
  try {
    return checkLedger(compilation, ledger).map((text) => ({ text: asCalled(text), file: seed.file, line: null }));
  } catch (error) {
    if (error instanceof Refusal) return [noteOf(error)];
    throw error;
  }
}

const noteOf = ({ message, detail }: Refusal): DeskNote => ({
  text: asCalled(message),
  file: detail.file,
  line: detail.line ?? null,
});
