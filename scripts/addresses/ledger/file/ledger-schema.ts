/** What a ledger's file may hold, field by field. */
import { isMoment } from '../../../../src/model/address/moment.ts';
import { isCompilationName } from '../../../source/compilation-name.ts';
import { readAddress } from '../published.ts';
import { readTarget } from '../targets.ts';
import { VERSIONS } from './ledger.ts';

const isAddress = (text: string): boolean => readAddress(text) !== undefined;

/** The same checks that a decision goes through when it is made. */
export const FORMATS = {
  address: isAddress,
  moment: isMoment,
  name: isCompilationName,
  target: (text: string): boolean => isAddress(text) || readTarget(text) !== undefined,
};

const hash = { type: 'string', pattern: '^[0-9a-f]{16}$', allowed: '16 位小写十六进制数' };
const sketch = { type: 'string', pattern: '^[0-9a-f]{32}$', allowed: '32 位小写十六进制数' };
const moment = { type: 'string', format: 'moment', allowed: '日子 2026-01-31，或时刻 2026-01-31T18:00:00+08:00' };
const address = { type: 'string', format: 'address', allowed: "'1'（第1篇）或 '1#item-27'（第1篇第27项）" };
const name = { type: 'string', format: 'name', allowed: '只含小写英文字母、数字和连字符的名字，且不是网站自用的地址' };
const reason = { type: 'string', minLength: 1, pattern: '\\S', allowed: '写明的原因' };
const target = {
  type: 'string',
  format: 'target',
  allowed: "本站的地址：'1#item-27'，或别的汇编里的 '/汇编/1/#item-27'",
};
const words = {
  heading: { type: 'string' },
  line: { type: 'integer', minimum: 1 },
  hash,
  body: hash,
  since: moment,
};

export const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['compilation', 'title', 'formerly', 'addresses', 'reserved', 'former'],
  properties: {
    version: { enum: VERSIONS },
    compilation: name,
    title: { type: 'string' },
    formerly: { type: 'array', uniqueItems: true, items: name },
    retired: reason,
    forgotten: reason,
    reserved: { type: 'array', items: address },
    addresses: {
      type: 'object',
      propertyNames: address,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['heading', 'line', 'hash', 'since'],
        properties: { ...words, corrected: hash, sketch, correctedOn: moment, draft: { enum: [true] } },
      },
    },
    former: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['address', 'heading', 'line', 'hash', 'since', 'until'],
        properties: { ...words, address, until: moment, to: target, reason },
      },
    },
  },
};
