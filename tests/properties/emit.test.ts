import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../scripts/check/check.ts';
import { joinCompilation } from '../../scripts/model/join-compilation.ts';
import { emit } from '../../scripts/outputs/pages/emit.ts';
import type { CompilationTree } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { contentsArbitrary, NOTICE, planArbitrary, printBody, printCompilation } from './plan-arbitrary.ts';
import { parseText } from './read.ts';
import { runs } from './runs.ts';

/** What the page says of its own about addresses: no text of the source. */
const NOTES = ['Alias', 'Former', 'Gap'];
const COMPONENTS = ['Entry', 'P', 'Annex', 'Signoff'];

function emitTree(tree: CompilationTree): ReturnType<typeof emit> {
  const compilation = joinCompilation(tree);
  return emit(tree, { ...compilation, findings: check(tree, compilation) });
}

/** Compiles MDX and renders it to the text that a reader sees: of each component its mark, heading, stop, children. */
async function renderText(mdx: string): Promise<string> {
  const jsx = (type: unknown, props: Record<string, unknown>): unknown =>
    typeof type === 'function' ? type(props) : props.children;
  const Fragment = (props: Record<string, unknown>): unknown => props.children;
  const words = (props: Record<string, unknown>): unknown => [props.mark, props.heading, props.stop, props.children];
  const { default: Content } = await evaluate(mdx.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    Fragment,
    jsx,
    jsxs: jsx,
  } as never);
  const rendered = (Content as (props: unknown) => unknown)({
    components: Object.fromEntries([
      ...COMPONENTS.map((name) => [name, words]),
      ...NOTES.map((name) => [name, () => '']),
    ]),
  });
  return [rendered]
    .flat(Number.POSITIVE_INFINITY)
    .filter((part) => typeof part === 'string')
    .join('');
}

test('MDX compiles, and its text is the source’s, whatever that holds', async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary, async (plan) => {
      const body = printBody(plan).join('\n');
      const files = emitTree(parseText(`${plan.title}\n${body}`));
      const mdx = files.find(({ path }) => path === 'a/plan-1.mdx')?.content;
      // Behind a notice stands the plan's own title; the one above it is text.
      const text = plan.notice ? [plan.title, ...printBody(plan).toSpliced(NOTICE.length, 1)].join('\n') : body;
      expect(foldText(await renderText(String(mdx)))).toBe(foldText(text));
    }),
    runs(60),
  );
});

test('MDX compiles for any text at all', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      async (a, b) => {
        const text = `要点\n各单位${a}\n1.${b}。${a}\n`;
        const mdx = emitTree(parseText(text)).filter(({ path }) => path.endsWith('.mdx'));
        for (const { content } of mdx) await renderText(String(content));
      },
    ),
    runs(60),
  );
});

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(fc.array(planArbitrary, { minLength: 1, maxLength: 3 }), contentsArbitrary, (plans, contents) => {
      const text = printCompilation(plans, contents).join('\n');
      expect(emitTree(parseText(text))).toEqual(emitTree(parseText(text)));
    }),
    runs(50),
  );
});
