/** The addresses as data: of one compilation, and `/addresses.json` of the whole site. */
import { readFileSync } from 'node:fs';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import { DATA_FORMS } from '../../../src/model/plan/data-form.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';

const SCHEMA = readFileSync(new URL('addresses.schema.json', import.meta.url), 'utf8');

/** `{compilation}/addresses.json`, which addresses.schema.json describes. */
export function exportAddresses(list: AddressList): EmittedFile {
  return { path: `${list.compilation}/${DATA_FORMS.addresses.path}`, content: `${JSON.stringify(list, null, 1)}\n` };
}

/** Those of withdrawn compilations, too. */
export function exportAllAddresses(lists: readonly AddressList[]): EmittedFile {
  return { path: 'addresses.json', content: `${JSON.stringify({ compilations: lists }, null, 1)}\n` };
}

/** A file as it is committed: what programs may rely on changes by hand alone. */
export function addressesSchema(): EmittedFile {
  return { path: 'addresses.schema.json', content: SCHEMA };
}
