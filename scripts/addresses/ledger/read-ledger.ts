/** Reads a ledger. What is no ledger is refused with the field that is wrong: a promise must not be dropped by a typo. */
import { jsonFile } from '../../shell/json-file.ts';
import type { Ledger } from './ledger.ts';
import { readAddress } from './published.ts';

const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const HASH = '^[0-9a-f]{16}$';
const words = {
  heading: { type: 'string' },
  line: { type: 'integer', minimum: 1 },
  hash: { type: 'string', pattern: HASH },
  since: { type: 'string', pattern: DAY },
};

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['compilation', 'title', 'formerly', 'addresses', 'reserved', 'former'],
  properties: {
    compilation: { type: 'string' },
    title: { type: 'string' },
    formerly: { type: 'array', items: { type: 'string' } },
    retired: { type: 'string' },
    reserved: { type: 'array', items: { type: 'string', format: 'address' } },
    addresses: {
      type: 'object',
      propertyNames: { format: 'address' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['heading', 'line', 'hash', 'since'],
        properties: {
          ...words,
          corrected: { type: 'string', pattern: HASH },
          correctedOn: { type: 'string', pattern: DAY },
        },
      },
    },
    former: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['address', 'heading', 'line', 'hash', 'since', 'until'],
        anyOf: [{ required: ['to'] }, { required: ['reason'] }],
        properties: {
          ...words,
          address: { type: 'string', format: 'address' },
          until: { type: 'string', pattern: DAY },
          to: { type: 'string', format: 'target' },
          reason: { type: 'string', minLength: 1 },
        },
      },
    },
  },
};

const isAddress = (text: string): boolean => readAddress(text) !== undefined;
const ledgerFile = jsonFile<Ledger>({
  schema: SCHEMA,
  formats: { address: isAddress, target: (text: string) => text.startsWith('/') || isAddress(text) },
  expected: '由 npm run ledger 写出的锚表',
  todo: '用版本库里上一次提交的锚表恢复，再用 npm run ledger 记录改动',
});

/** Throws a `Refusal` where the text is no ledger, or that of another compilation. */
export function readLedger(text: string, file: string): Ledger {
  const read = ledgerFile.read(text, file);
  const name = file.replace(/^.*\//, '').replace(/\.anchors\.json$/, '');
  if (read.compilation !== name)
    throw ledgerFile.refuse(text, file, ['compilation'], `文件名是“${name}”，里面写的却是“${read.compilation}”`);
  const at = read.former.findIndex(({ to }) => to !== undefined && !to.startsWith('/') && !(to in read.addresses));
  const dangling = read.former[at];
  if (dangling !== undefined) {
    const found = `旧地址 ${dangling.address} 指向 ${dangling.to}，但锚表里没有这个地址`;
    throw ledgerFile.refuse(text, file, ['former', at, 'to'], found);
  }
  return read;
}
