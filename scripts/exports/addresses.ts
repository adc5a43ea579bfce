/** The addresses as data: of one compilation, and `/addresses.json` of the whole site. */
import type { AddressList } from '../../src/model/address-list.ts';
import { DATA_FORMS } from '../../src/model/data-form.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';

export function exportAddresses(list: AddressList): EmittedFile {
  return { path: `${list.compilation}/${DATA_FORMS.addresses.path}`, content: `${JSON.stringify(list, null, 1)}\n` };
}

export function exportAllAddresses(lists: readonly AddressList[]): EmittedFile {
  return { path: 'addresses.json', content: `${JSON.stringify({ compilations: lists }, null, 1)}\n` };
}
