import { gatherAcross } from '../../../../scripts/across/gather-across.ts';
import { listAddresses } from '../../../../scripts/addresses/ledger/list-addresses.ts';
import { type DataExport, exportAs } from '../../../../scripts/outputs/data/data-export.ts';
import type { Compilation } from '../../../../src/model/plan/compilation.ts';

/** The text of an export of a compilation that has no ledger. */
export function writeExport(one: DataExport, compilation: Compilation, site = 'https://example.org'): string {
  const addresses = listAddresses(compilation, undefined);
  const data = { compilation, bytes: new Uint8Array(), addresses, across: gatherAcross(compilation) };
  return `${exportAs(one, data, site).content}`;
}
