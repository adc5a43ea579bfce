import { describe, expect, test } from 'vitest';
import { printLedger } from '../../../../scripts/addresses/ledger/file/ledger.ts';
import { readLedger } from '../../../../scripts/addresses/ledger/file/read-ledger.ts';
import { convert } from './convert.ts';
import { publish } from './publish.ts';

const FILE = 'demo.anchors.json';
const demo = convert('县局工作要点\n1.抓好党建。甲。\n2.抓好安全。乙。\n');
const text = printLedger(publish(demo, '2026-01-31T18:00:00+08:00'));
const FORMER =
  '{"address":"1#item-3","heading":"丙","line":4,"hash":"0123456789abcdef","since":"2026-01-01","until":"2026-02-01"';
const former = (rest: string): string => text.replace('"former": []', `"former": [\n    ${FORMER}${rest}}\n  ]`);

const messageOf = (ledger: string): string => {
  try {
    readLedger(ledger, FILE);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

test('each version is read as what it is and written as it was', () => {
  const old = text.replace('  "version": 3,\n', '').replaceAll(/"body":"[0-9a-f]+",/g, '');
  expect(readLedger(old, FILE)).toMatchObject({ version: 1 });
  expect(printLedger(readLedger(old, FILE))).toBe(old);
  expect(printLedger(readLedger(`\ufeff${text}`, FILE))).toBe(text);
});

describe('is refused with its line', () => {
  test.each([
    ['nothing', '', 1, '文件是空的'],
    ['null', 'null', 1, '顶层 是 null'],
    ['a list', '[]', 1, '顶层 是 []'],
    ['no ledger', '{}', 1, '缺少字段“compilation”'],
    ['a later version', text.replace('"version": 3', '"version": 4, "addresses2": {}'), 2, '锚表是第 4 版'],
    ['a version that is none', text.replace('"version": 3', '"version": "3"'), 2, '数，不加引号'],
    ['a comma too many', text.replace('"former": []', '"former": [],'), 13, '不是 JSON'],
    [
      'a merge left open',
      text.replace('    "1#item-1"', '<<<<<<< HEAD\n    "1#item-1"'),
      9,
      '合并冲突的标记“<<<<<<< HEAD”',
    ],
    ['an address twice', text.replace('"1#item-2"', '"1#item-1"'), 10, '“1#item-1”写了两次'],
    ['a field that is none', text.replace('"line":2', '"line":2,"lin":2'), 9, '没有“lin”这个字段'],
    ['a day that is none', text.replaceAll('2026-01-31T18:00:00+08:00', '2026-02-30'), 8, '日子 2026-01-31'],
    ['an earlier name that is none', text.replace('"formerly": []', '"formerly": ["a b"]'), 5, '"a b"'],
    ['its own name as an earlier one', text.replace('"formerly": []', '"formerly": ["demo"]'), 5, '就是现在的名字'],
    ['forgotten, and not', text.replace('"formerly"', '"forgotten": "样例",\n  "formerly"'), 5, '却还记着地址'],
    ['an address that went nobody knows where', former(''), 13, '没有写明 1#item-3 移到了哪里'],
    ['one that is moved and gone', former(',"to":"1#item-1","reason":"完成"'), 13, '既写了移到 1#item-1，又写了撤下'],
    ['one that leads to itself', former(',"to":"1#item-3"'), 13, '指向它自己'],
    ['one that leads to nothing', former(',"to":"1#item-9"'), 13, '但锚表里没有这个地址'],
    ['one that leads to its own compilation by path', former(',"to":"/demo/1/#item-1"'), 13, "应写作 '1#item-1'"],
    ['another host', former(',"to":"//evil.example/"'), 13, '本站的地址'],
    ['a script', former(',"to":"javascript:alert(1)"'), 13, '本站的地址'],
    ['a redirect of its own', former(',"to":"/x/\\n/* https://evil.example 301"'), 13, '本站的地址'],
    ['a reason of nothing but space', former(',"reason":" "'), 13, '写明的原因'],
  ])('%s', (_, ledger, line, found) => {
    const [first, ...rest] = messageOf(ledger).split('\n');
    expect(first).toMatch(new RegExp(`^demo\\.anchors\\.json:${line}:\\d+：`));
    expect(messageOf(ledger)).toContain(found);
    expect(rest.filter((said) => said.startsWith('  请：'))).toHaveLength(1);
  });
});

describe('each field', () => {
  const RECORD = '"heading":"抓好党建","line":2';
  const HASH = '0123456789abcdef';
  const withRecord = (more: string): string => text.replace(RECORD, `${RECORD},${more}`);
  test('that a decision may have written is read', () => {
    expect(text).toContain(RECORD);
    for (const more of [`"corrected":"${HASH}"`, '"correctedOn":"2026-02-01"', '"draft":true'])
      expect(messageOf(withRecord(more))).toBe('');
    expect(messageOf(text.replace(/"sketch":"[0-9a-f]+"/, `"sketch":"${HASH}${HASH}"`))).toBe('');
    expect(messageOf(text.replace('"formerly": []', '"formerly": ["county"],\n  "retired": "过期"'))).toBe('');
    expect(messageOf(text.replace('"reserved": []', '"reserved": ["1#item-4"]'))).toBe('');
    expect(messageOf(former(',"reason":"完成"'))).toBe('');
    expect(messageOf(former(',"to":"/county/1/#item-1"'))).toBe('');
  });
  test.each([
    ['corrected', `"corrected":"${HASH}0"`, '16 位小写十六进制数'],
    ['corrected', '"corrected":"0123456789ABCDEF"', '16 位小写十六进制数'],
    ['sketch', `"sketch":"${HASH}"`, '32 位小写十六进制数'],
    ['sketch', `"sketch":"${HASH}${HASH}0"`, '32 位小写十六进制数'],
    ['correctedOn', '"correctedOn":"昨天"', '日子 2026-01-31'],
    ['draft', '"draft":false', 'draft'],
  ])('%s is refused as it is not written: %s', (_, more, found) => {
    expect(messageOf(withRecord(more).replace(/"sketch":"[0-9a-f]+",?(?=.*"sketch")/, ''))).toContain(found);
  });
  test.each(['heading', 'line', 'hash', 'since'])('%s of a record is needed', (field) => {
    const ledger = JSON.parse(text) as { addresses: Record<string, Record<string, unknown>> };
    delete ledger.addresses['1#item-1']?.[field];
    expect(messageOf(JSON.stringify(ledger))).toContain(`缺少字段“${field}”`);
  });
  test.each(['address', 'heading', 'line', 'hash', 'since', 'until'])('%s of a former one is needed', (field) => {
    const row = FORMER.replace(new RegExp(`"${field}":(?:"[^"]*"|\\d+),?`), '').replace(/,$/, '');
    expect(messageOf(former(',"reason":"完成"').replace(FORMER, row))).toContain(field);
  });
  test.each(['title', 'formerly', 'addresses', 'reserved', 'former'])('%s of the ledger is needed', (field) => {
    const { [field]: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(messageOf(JSON.stringify(rest))).toContain(`缺少字段“${field}”`);
  });
  test.each([
    ['"reserved": []', '"reserved": ["item-4"]', "'1#item-27'"],
    ['"formerly": []', '"formerly": ["county", "county"]', 'formerly 里有重复'],
    ['"line":2', '"line":0', '0'],
    ['"1#item-1"', '"item-1"', "'1#item-27'"],
    ['"compilation": "demo"', '"compilation": "county"', '文件名是“demo”'],
  ])('%s is refused as %s', (from, to, found) => expect(messageOf(text.replace(from, to))).toContain(found));
});
