/** Proof of the list of a compilation's addresses. */
import { compareValue } from '../line.ts';
import type { Made } from '../made-site.ts';
import { printJson } from '../readers/print-json.ts';

export function checkAddresses(text: string, { addresses, file }: Made): void {
  compareValue(file, 'addresses.json ', printJson(addresses), text);
}
