/** Hostile text as a plan's title, preamble, heading and text: MDX compiles and reads none of it as code. */
import { evaluate } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { writeMdx } from '../../../../scripts/outputs/pages/mdx.ts';
import { convertSeed } from '../../../../scripts/runs/runs.ts';
import { readSource } from '../../../../scripts/source/read-source.ts';
import { layPlan } from '../../../../src/model/layout/lay-plan.ts';
import type { Plan } from '../../../../src/model/plan/compilation.ts';
import { foldText } from '../../../../src/model/text/fold.ts';
import { convertText } from '../../../print/convert.ts';

const HOSTILE: readonly string[] = [
  '{process.exit(1)}',
  '{',
  '}}',
  `{"a": {\`\${b}\`}}`,
  `\${globalThis}`,
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</Entry>',
  '</P></Entry></Entry>',
  '<Entry kind="item" anchor={"item-9"}>',
  '<>',
  '<',
  '<!-- 注 -->',
  '{/* 注 */}',
  'import fs from "node:fs"',
  'export const a = 1',
  'export default 1',
  '---',
  '```js',
  '`code`',
  '~~~',
  '&amp;&lt;&#123;&nbsp;',
  '# 标题',
  '> 引文',
  '- 列表',
  '[链接](javascript:alert(1))',
  '![图](x)',
  '[a]: javascript:alert(1)',
  '*强调*_强调_',
  '| 表 | 格 |',
  '\\u007b \\n \\',
  '"\'',
  'a\u2028b\u2029c',
  'a\u00ad\u034f\ufeff',
];

/** One component a name; each shows its mark, heading, stop and children, and is recorded with its own words. */
const NAMES = ['Entry', 'P', 'Signoff'];

async function render(mdx: string): Promise<{ text: string; items: string[] }> {
  const items: string[] = [];
  const jsx = (type: unknown, props: Record<string, unknown>): unknown => {
    if (typeof type === 'function') return type(props);
    throw new Error(`markup from the text: ${String(type)}`);
  };
  const words = (props: Record<string, unknown>): unknown => {
    if (props.kind === 'item') items.push(String(props.anchor));
    return [props.mark, props.heading, props.stop, props.children];
  };
  const Fragment = (props: Record<string, unknown>): unknown => props.children;
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '');
  const content = await evaluate(body, { Fragment, jsx, jsxs: jsx } as never);
  expect(Object.keys(content)).toEqual(['default']);
  const components = Object.fromEntries(NAMES.map((name) => [name, words]));
  const rendered = (content.default as (props: unknown) => unknown)({ components });
  const text = [rendered].flat(Number.POSITIVE_INFINITY).filter((part) => typeof part === 'string');
  return { text: text.join(''), items };
}

describe.each(HOSTILE)('%j', (hostile) => {
  test.each([
    ['in the preamble', `各单位要落实${hostile}甲\n乙${hostile}丙\n1.抓好党建。落实责任。\n2.抓好教学。提高质量。\n`],
    ['in a heading', `各单位要落实。\n1.抓好${hostile}党建。落实责任。\n2.抓好教学。提高质量。\n`],
    ['in a text', `各单位要落实。\n1.抓好党建。甲${hostile}乙\n丙${hostile}落实\n2.抓好教学。提高质量。\n`],
  ])('%s', async (_where, body) => {
    const bytes = Buffer.from(`县教育局工作要点\n${body}`);
    const source = readSource(bytes, 'a.txt');
    const { files } = await convertSeed({ name: 'a', file: 'a.txt', bytes, source });
    const { text, items } = await render(String(files.find(({ path }) => path === 'a/plan-1.mdx')?.content));
    expect(foldText(text)).toBe(foldText(body));
    expect(items).toEqual(['item-1', 'item-2']);
  });
});

test('a hostile title stays in its string', async () => {
  const bytes = Buffer.from('要点"\\{}---</P>\n---\n1.抓好党建。落实责任。\n');
  const { files } = await convertSeed({ name: 'a', file: 'a.txt', bytes, source: readSource(bytes, 'a.txt') });
  const mdx = String(files.find(({ path }) => path === 'a/plan-1.mdx')?.content);
  expect(mdx.split('\n').slice(0, 4)).toEqual(['---', 'compilation: "a"', 'plan: 1', '---']);
  expect((await render(mdx)).items).toEqual(['item-1']);
});

test('what the source lacks is said in a component of its own, and by the entry', async () => {
  const text =
    '1.甲\n2.乙\n3.丙\n4.丁\n5.戊\n汇编\n目录\n1.要点 1\n要点\n1.甲。文。\n4.丁。各单位要抓好落实，按月报送进展情况，不得\n';
  const bytes = Buffer.from(text);
  const { files } = await convertSeed({ name: 'a', file: 'a.txt', bytes, source: readSource(bytes, 'a.txt') });
  const mdx = String(files.find(({ path }) => path === 'a/plan-1.mdx')?.content);
  expect(mdx.match(/<Gap>.*|missing=.*>|<P>.*/g)).toEqual([
    '<P>{"文。"}</P>',
    '<Gap>{"以下2项只见于目录，正文缺。"}</Gap>',
    'missing="gap">',
    'missing="gap">',
    '<P>{"各单位要抓好落实，按月报送进展情况，不得"}</P>',
    '<Gap>{"原文至此中断，以下缺失。"}</Gap>',
    'missing="body">',
  ]);
});

test('what an address meant before never comes between a heading and its text', () => {
  const { plans } = convertText('要点\n1.甲。文。\n又文。\n(1)乙。文。\n');
  const was = { kind: 'former', anchor: null, words: '曾是另一条', to: null } as const;
  const old = { before: new Map(), within: new Map([['item-1', [was]]]) };
  const blocks = layPlan(plans[0] as Plan, { old });
  const mdx = writeMdx({ compilation: 'a', plan: plans[0] as Plan, blocks, link: (text) => [text] });
  expect(mdx.match(/(?<=^<|^<\/)\w+/gm)).toEqual(['Entry', 'P', 'P', 'Former', 'Entry', 'P', 'Entry', 'Entry']);
});

test('an old anchor is an alias or a line of words', () => {
  const { plans } = convertText('要点\n1.甲。文。\n');
  const former = { kind: 'former', anchor: 'item-4', words: '第4项已撤下。', to: '/a/1/#item-1' } as const;
  const blocks = [{ kind: 'alias', anchor: 'item-2' } as const, former, { ...former, anchor: null, to: null }];
  const mdx = writeMdx({ compilation: 'a', plan: plans[0] as Plan, blocks, link: (text) => [text] });
  expect(mdx.split('\n\n').slice(1).join('\n')).toBe(`<Alias anchor={"item-2"} />
<Former anchor={"item-4"} href={"/a/1/#item-1"}>{"第4项已撤下。"}</Former>
<Former>{"第4项已撤下。"}</Former>
`);
});
