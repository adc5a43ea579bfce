/** Proof of the list of a compilation's addresses. */
import { compareValue } from '../line.ts';
import type { Made } from '../made-site.ts';

export function checkAddresses(text: string, { addresses, file }: Made): void {
  compareValue(file, 'addresses.json ', JSON.stringify(addresses), JSON.stringify(JSON.parse(text)));
}
