/** What is said of the lines at the head of a plan. */
import { expect, test } from 'vitest';
import type { Rule } from '../../../scripts/check/rule.ts';
import { readingUncertain, titleIsNumber, titleWrapped } from '../../../scripts/check/rules/title.ts';

const line = (number: number, text: string) => ({ number, spans: [{ role: 'heading', text }], ending: '\n' });
const node = (kind: string, more: object = {}) => ({ kind, mark: null, lines: [], children: [], ...more });
const title = (...texts: string[]) => node('plan-title', { lines: texts.map((text, i) => line(i + 3, text)) });
const run = (rule: Rule, ...children: object[]) =>
  rule({ tree: { source: { file: 'a.txt' }, root: node('compilation', { children }) } } as never);

test('a title over lines is told with its plan; the whole file’s is no plan’s', () => {
  const [found, ...others] = run(
    titleWrapped,
    node('plan', { plan: 2, children: [title('县局', '工作要点'), title('甲')] }),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({ plan: 2, place: { line: 3 }, message: '标题断成了 2 行，合为“县局工作要点”。' });
  const [whole] = run(titleWrapped, { ...title('县局', '要点', '汇编'), kind: 'compilation-title' });
  expect(whole?.message).toBe('标题断成了 3 行，合为“县局要点汇编”。');
  expect(whole).not.toHaveProperty('plan');
  expect(run(titleWrapped, node('plan', { children: [title('县局', '要点')] }))[0]).not.toHaveProperty('plan');
  expect(run(titleWrapped, node('paragraph', { children: [title('县局', '要点')] }))).toEqual([]);
});

test('a document number is no title', () => {
  const [found] = run(titleIsNumber, node('plan', { plan: 1, children: [title('县发〔2024〕3号')] }));
  expect(found).toMatchObject({ plan: 1, actual: '县发〔2024〕3号', severity: 'warning' });
  expect(run(titleIsNumber, node('plan', { plan: 1, children: [title('县局工作要点')] }))).toEqual([]);
});

test('another reading that is nearly as good is told to the editor', () => {
  const of = (more: number, extra: object = {}) => ({ why: 'a', weight: 0, next: { why: 'no-title', more, ...extra } });
  const said = (...children: object[]): string[] =>
    run(readingUncertain, ...children).map(({ place, plan, audience }) => `${place.line} ${plan} ${audience}`);
  const plan = (evidence: object | undefined, children: object[] = []) =>
    node('plan', { plan: 2, lines: [line(1, '甲')], evidence, children });
  expect(said(plan(of(0.4)))).toEqual(['1 2 editor']);
  expect(said(plan(of(0)))).toEqual(['1 2 editor']);
  expect(said(plan(of(0.5)))).toEqual([]);
  expect(said(plan(of(-0.1)))).toEqual([]);
  expect(said(plan({ why: 'a', weight: 0 }))).toEqual([]);
  expect(said(plan(undefined))).toEqual([]);
  expect(said(plan(of(0.4, { line: 9 })))).toEqual(['9 2 editor']);
  const heading = { ...title('县局工作要点'), evidence: of(0.4, { line: 9 }) };
  expect(said(plan(undefined, [heading, { ...heading, kind: 'paragraph' }]))).toEqual(['3 2 editor']);
  const [found] = run(readingUncertain, plan(of(0.4, { line: 9 })));
  expect(found?.message).toMatch(/^这里还有一种读法，几乎一样好：第 9 行，/);
  expect(run(readingUncertain, plan(of(0.4)))[0]?.message).not.toContain('第 ');
});
