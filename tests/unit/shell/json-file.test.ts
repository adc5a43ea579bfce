import { describe, expect, test } from 'vitest';
import { jsonFile } from '../../../scripts/shell/json-file.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';

const { read, refuse } = jsonFile({
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: {
      name: { type: 'string', minLength: 1 },
      colour: { type: 'string', pattern: '^#[0-9a-f]{6}$', allowed: '六位颜色，如 #a8201a' },
      kind: { enum: ['甲', '乙'] },
      rows: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer', minimum: 1 } } } },
    },
  },
  expected: '一个设置',
  todo: '改正',
});

function messageOf(text: string): string {
  try {
    read(text, 'a.json');
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return '';
}

test('reads what keeps to the schema, with the mark that Windows puts in front', () => {
  expect(read('\ufeff{"name": "甲", "kind": "乙"}', 'a.json')).toEqual({ name: '甲', kind: '乙' });
});

test('what would not be seen, or not be published, is named with its field', () => {
  expect(messageOf('{\n "name": "甲\\u0001"}')).toContain(
    'a.json:2:2：name 里有字符 U+0001（控制字符）\n  应为：看得见的文字',
  );
  expect(messageOf('{"name": "甲\u202e"}')).toContain('name 里有字符 U+202E（改变文字方向');
  expect(messageOf('{"name": "甲", "rows": [{}, {"of": ["\\ud800"]}]}')).toContain(
    'a.json:1:36：0 里有字符 U+D800（半个字符）',
  );
});

test('what people read in one line holds no break, and nothing that is not seen', () => {
  const shape = { schema: { type: 'object' }, expected: '一个设置', todo: '改正' };
  const seen = jsonFile({ ...shape, isSeen: true });
  for (const char of ['\n', '\r', '\v', '\f', '\u0085', '\u00ad', '\u200b', '\u2028', '\u2029', '\u2060', '\ufeff']) {
    const text = JSON.stringify({ name: `甲${char}乙` });
    expect(() => seen.read(text, 'a.json')).toThrow(/^a\.json:1:2：name 里有字符 U\+[\dA-F]{4}/);
    if (char !== '\u0085') expect(() => jsonFile(shape).read(text, 'a.json')).not.toThrow();
  }
  expect(seen.read('{"name": "甲 乙　👨‍👩‍👧"}', 'a.json')).toEqual({ name: '甲 乙　👨‍👩‍👧' });
});

test('a text without end is refused', () => {
  expect(messageOf(`{"name": "${'甲'.repeat(10_000_000)}"}`)).toContain('有一段文字太长');
});

test('what is set in itself too deep is refused, whether it ends or not', () => {
  for (const end of ['', ']'.repeat(20_000)])
    expect(messageOf('['.repeat(20_000) + end)).toContain('a.json：层层相套太深，或有一段文字太长');
});

describe('what is no JSON is named by line and column', () => {
  test.each([
    ['', 'a.json:1:1：不是 JSON：文件是空的'],
    ['{\n "name": "甲",\n}', 'a.json:3:1：不是 JSON：这里应是加了引号的字段名'],
    ['{\n "name": "甲"\n "kind": "乙"}', 'a.json:3:2：不是 JSON：前面少一个逗号'],
    ['{“name”: 1}', 'a.json:1:2：不是 JSON：““name”: 1}”前用了中文引号'],
    ['{"name"："甲"}', 'a.json:1:8：不是 JSON：“："甲"}”前用了全角标点'],
    ['{\n"name": "甲"', 'a.json:2:12：不是 JSON：文件到这里就断了'],
    ['{"name": "甲"}}', 'a.json:1:14：不是 JSON：后面多出了内容'],
    ['{\n<<<<<<< HEAD\n"name": "甲"\n=======\n>>>>>>> b\n}', 'a.json:2:1：这里还有合并冲突的标记“<<<<<<< HEAD”'],
    ['{"name": "甲\t"}', 'a.json:1:10：不是 JSON：引号里有不能直接写的字符'],
  ])('%j', (text, message) => {
    expect(messageOf(text)).toContain(message);
    expect(messageOf(text)).toContain('\n  请：改正');
  });
});

describe('what the schema does not allow is named by field, with what is allowed', () => {
  test.each([
    ['null', 'a.json:1:1：顶层 是 null\n  应为：{…}'],
    ['[]', 'a.json:1:1：顶层 是 []\n  应为：{…}'],
    ['{}', 'a.json:1:1：缺少字段“name”\n  应为：一个设置'],
    ['{\n "name": 3}', 'a.json:2:2：name 是 3\n  应为：加引号的文字'],
    ['{"name": "甲",\n "colour": "red"}', 'a.json:2:2：colour 是 "red"，不合规定\n  应为：六位颜色，如 #a8201a'],
    ['{"name": "甲",\n "kind": "丙"}', 'a.json:2:2：kind 是 "丙"\n  应为：其中之一：甲、乙'],
    ['{"name": "甲",\n "nmae": "乙"}', 'a.json:2:2：没有“nmae”这个字段\n  应为：只能写：name、colour、kind、rows'],
    ['{"name": "甲",\n "rows": [{"n": 1},\n {"n": 0}]}', 'a.json:3:3：rows 第2项.n 是 0\n  应为：不小于 1'],
    ['{"name": "甲",\n "name": "乙"}', 'a.json:2:2：“name”写了两次'],
    ['{"name": "\\"name\\": 1", "rows": [{"n": 1}, {"n": 2}]}', ''],
  ])('%j', (text, message) => {
    const said = messageOf(text);
    if (message === '') expect(said).toBe('');
    else expect(said).toContain(message);
  });
});

test('what no schema can say is named by its place, too', () => {
  expect(refuse('{\n"rows": [\n{"n": 1}]}', 'a.json', ['rows', 0, 'n'], '不对').detail).toMatchObject({
    line: 3,
    column: 2,
  });
});
