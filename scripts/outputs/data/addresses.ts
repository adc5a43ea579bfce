/** The addresses as data: of one compilation, and `/addresses.json` of the whole site. */
import { readFileSync } from 'node:fs';
import type { AddressList } from '../../../src/model/address/address-list.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import type { DataExport } from './data-export.ts';

const SCHEMA = readFileSync(new URL('addresses.schema.json', import.meta.url), 'utf8');

/** As addresses.schema.json describes it. */
export const addressesJson: DataExport = {
  path: 'addresses.json',
  type: 'application/json',
  label: '地址表',
  use: '公布过的全部地址和去向',
  write: ({ addresses }) => printList(addresses),
};

const printList = (list: AddressList): string => `${JSON.stringify(list, null, 1)}\n`;

/** The same for the pages, before its compilation's other data are made. */
export const emitAddresses = (list: AddressList): EmittedFile => ({
  path: `${list.compilation}/${addressesJson.path}`,
  content: printList(list),
});

/** Those of withdrawn compilations, too. */
export function exportAllAddresses(lists: readonly AddressList[]): EmittedFile {
  return { path: 'addresses.json', content: `${JSON.stringify({ compilations: lists }, null, 1)}\n` };
}

/** A file as it is committed: what programs may rely on changes by hand alone. */
export function addressesSchema(): EmittedFile {
  return { path: 'addresses.schema.json', content: SCHEMA };
}
