import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../scripts/check/check.ts';
import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { walk } from '../../scripts/parse/tree.ts';
import { unparse } from '../../scripts/parse/unparse.ts';
import { decode, encode } from '../../scripts/source/text/decode.ts';
import type { TextEncoding } from '../../src/model/plan/source.ts';
import { damageArbitrary } from './damage-arbitrary.ts';
import {
  canTellApart,
  contentsArbitrary,
  countPreamble,
  expectedAnnex,
  expectedEntries,
  listed,
  ownContentsArbitrary,
  type PlanModel,
  planArbitrary,
  printBody,
  printCompilation,
  printWithContents,
} from './plan-arbitrary.ts';
import { joinText, parseText } from './read.ts';
import { runs } from './runs.ts';

/** Parses, joins and checks; whatever the text is, nothing throws and nothing is lost. */
function holds(text: string): void {
  const tree = parseText(text);
  expect(unparse(tree)).toBe(text);
  // Two entries may stand on one line.
  const numbers = [...walk(tree.root)]
    .flatMap((node) => node.lines.map(({ number }) => number))
    .filter((number, i, all) => number !== all[i - 1]);
  expect(numbers).toEqual(tree.source.lines.map(({ number }) => number));
  const compilation = joinCompilation(tree);
  for (const { entries } of compilation.plans) {
    expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(entries.length);
  }
  for (const { place } of check(tree, compilation)) {
    expect(place.line).toBeGreaterThan(0);
    expect(place.line).toBeLessThanOrEqual(Math.max(1, tree.source.lines.length));
  }
}

test('any text is parsed, printed back, joined and checked', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), runs(300));
});

test('so is any text made of what the grammar is made of', () => {
  const piece = fc.constantFrom(
    ...[
      '一、',
      '(一)',
      '（二）',
      '1.',
      '2',
      '27',
      '2.3',
      '①',
      '(1)',
      '第一条',
      '第二章 ',
      '目录',
      '附件',
      '：',
      '2024年',
      '3月5日',
    ],
    ...[
      '教育',
      '局',
      '。',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\u3000',
      '……',
      '9',
      '\t',
      '〔2024〕1号',
      '第',
      '页',
      '汇编',
      '\u200b',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => holds(pieces.join(''))),
    runs(400),
  );
});

test('a compilation, or a plan with a 目录 of its own, with any damage is still parsed, printed back, joined and checked', () => {
  const document = fc.oneof(
    fc
      .tuple(fc.array(planArbitrary, { minLength: 1, maxLength: 3 }), contentsArbitrary)
      .map(([plans, contents]) => printCompilation(plans, contents)),
    fc.tuple(planArbitrary, ownContentsArbitrary).map(([plan, contents]) => printWithContents(plan, contents)),
  );
  fc.assert(
    fc.property(document, damageArbitrary, fc.constantFrom('\n', '\r\n', '\r'), (lines, damage, ending) => {
      holds(damage(lines.join(ending)));
    }),
    runs(300),
  );
});

test('a single plan is read as it was written', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const [read, ...more] = joinText([plan.title, ...printBody(plan)].join('\n')).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(plan.title);
      expect(read?.entries.map(({ anchor, mark, heading }) => `${anchor} ${mark}|${heading}`)).toEqual([
        ...expectedEntries(plan),
        ...expectedAnnex(plan),
      ]);
      expect(read?.preamble.length).toBe(countPreamble(plan));
      expect(read?.signoff.length).toBe(plan.closing.includes('signoff') ? 2 : 0);
    }),
    runs(200),
  );
});

test('a plan with a 目录 of its own headings is read as it was written', () => {
  fc.assert(
    fc.property(planArbitrary, ownContentsArbitrary, (plan, contents) => {
      const [read, ...more] = joinText(printWithContents(plan, contents).join('\n')).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(plan.title);
      expect(read?.preamble.length).toBe(countPreamble(plan));
      expect(read?.entries.map(({ anchor, mark, heading }) => `${anchor} ${mark}|${heading}`)).toEqual([
        ...expectedEntries(plan),
        ...expectedAnnex(plan),
      ]);
      const outlined = read?.entries.filter(({ inOutline }) => inOutline).map(({ heading }) => heading);
      expect(outlined).toEqual(listed(plan.entries, contents.depth).map(({ heading }) => heading));
      expect(read?.entries.every(({ inBody }) => inBody)).toBe(true);
    }),
    runs(200),
  );
});

test('and so it is where the word 目录 is lost', () => {
  const above = ownContentsArbitrary.map((contents) => ({ ...contents, title: 'above' as const }));
  fc.assert(
    fc.property(planArbitrary, above, (plan, contents) => {
      fc.pre(listed(plan.entries, contents.depth).length > 2);
      const lines = printWithContents(plan, contents).filter((line) => line !== '目录');
      const [read, ...more] = joinText(lines.join('\n')).plans;
      expect(more).toEqual([]);
      expect(read?.title).toBe(plan.title);
      expect(read?.entries.map(({ anchor, mark, heading }) => `${anchor} ${mark}|${heading}`)).toEqual([
        ...expectedEntries(plan),
        ...expectedAnnex(plan),
      ]);
    }),
    runs(150),
  );
});

test('a compilation is read as it was written', () => {
  const different = fc.uniqueArray(planArbitrary, { minLength: 1, maxLength: 3, selector: ({ title }) => title });
  fc.assert(
    fc.property(different, contentsArbitrary, (plans, contents) => {
      fc.pre(!contents.outlines || plans.every((plan, i) => i === 0 || canTellApart(plans[i - 1] as PlanModel, plan)));
      const read = joinText(printCompilation(plans, contents).join('\n'));
      expect(read.plans.map(({ title }) => title)).toEqual(plans.map(({ title }) => title));
      for (const [i, plan] of plans.entries()) {
        const entries = read.plans[i]?.entries ?? [];
        expect(entries.map(({ anchor, mark, heading }) => `${anchor} ${mark}|${heading}`)).toEqual([
          ...expectedEntries(plan),
          ...expectedAnnex(plan),
        ]);
        const own = entries.filter(({ anchor }) => !anchor.startsWith('annex'));
        expect(own.every(({ inBody, inOutline }) => inBody && inOutline === contents.outlines)).toBe(true);
      }
    }),
    runs(200),
  );
});

test('text comes back from every encoding that can hold it', () => {
  const encodings = fc.constantFrom<TextEncoding[]>('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030');
  fc.assert(
    fc.property(planArbitrary, encodings, (plan, encoding) => {
      const text = printBody(plan).join('\n');
      const bytes = encode(text, encoding);
      expect(decode(bytes, 'a.txt')).toEqual({ encoding, text });
    }),
    runs(100),
  );
});
