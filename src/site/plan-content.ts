/**
 * A plan's MDX, evaluated when its page is rendered. So the bundle of the pages holds no plan: it is the same whatever is
 * published, and renders one compilation after the other without keeping any.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fragment, jsx } from 'astro/jsx-runtime';
import { evaluate } from 'satteri';
import { contentFolder } from './content-folder.ts';

/** A component of the plan's text; it is told by its `components` what the MDX is made of. */
export type PlanContent = (props: Readonly<Record<string, unknown>>) => unknown;

/** Evaluated anew for each page: a bundle would have to hold all plans at once. */
export function readPlanContent(compilation: string, plan: number): PlanContent {
  const source = readFileSync(join(contentFolder(), compilation, `plan-${plan}.mdx`), 'utf8');
  const features = { gfm: false, smartPunctuation: false };
  const jsxs = jsx as (type: unknown, props: unknown) => unknown;
  const { default: MdxContent } = evaluate(source, { Fragment, jsx: jsxs, jsxs, features }) as { default: PlanContent };
  // Astro asks whose component it is before it calls it.
  const Content: PlanContent = (props) => MdxContent(props);
  return Object.defineProperty(Content, Symbol.for('astro:renderer'), { value: 'astro:jsx' });
}
