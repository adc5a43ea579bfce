/**
 * Proof that the model says what the tree says: what the layout draws of a plan, raw, is the plan's own nodes in the
 * tree, in their order, each with its place. Then whatever is drawn from the layout can be compared with it alone.
 */
import type { Block, EntryBlock } from '../../src/model/layout/block.ts';
import { layPlan } from '../../src/model/layout/lay-plan.ts';
import type { Compilation, Plan } from '../../src/model/plan/compilation.ts';
import type { Picture } from '../../src/model/plan/picture.ts';
import type { Place } from '../../src/model/plan/place.ts';
import type { CompilationTree, SpanRole, TreeNode } from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { placeOf } from '../parse/tree.ts';
import { type ExpectedTable, tablesInModel, tablesInTree } from './expected-tables.ts';
import { refuse } from './line.ts';

export function checkModel(tree: CompilationTree, { plans }: Compilation): void {
  for (const plan of plans) {
    const of = (kind: TreeNode['kind']): TreeNode[] =>
      tree.root.children.filter((node) => node.kind === kind && node.plan === plan.ordinal);
    const [body] = of('plan');
    const outlines = [...of('outline'), ...(body?.children ?? []).filter(({ kind }) => kind === 'outline')];
    const drawn = [...drawBlocks(layPlan(plan, { raw: true }))];
    const inTree = body === undefined ? [] : drawNodes(body.children, plan);
    compareDrawn(
      tree.source.file,
      plan,
      inTree,
      drawn.filter(({ isListed }) => !isListed),
    );
    compareListed(tree.source.file, plan, outlines);
  }
}

interface Drawn {
  readonly words: string;
  /** Of the source; 0 where a title or a line beside it has none in the model. */
  readonly at: number;
  readonly isListed?: boolean;
}

/** An outline that the model has taken in: each of its entries is one of the plan's, with the printed words. */
function compareListed(file: string, { entries, ordinal }: Plan, outlines: readonly TreeNode[]): void {
  const byPlace = new Map(
    entries.flatMap(({ outlinePlace, outlineMark, outlineHeading }) =>
      outlinePlace === null ? [] : [[keyOf(outlinePlace), `${outlineMark}${outlineHeading}`] as const],
    ),
  );
  const visit = (node: TreeNode): void => {
    if (node.kind === 'outline-entry' && node.mark !== null) {
      const place = placeOf(node, file);
      const printed = node.mark.printed + joined(node, 'heading');
      const found = byPlace.get(keyOf(place));
      if (found !== printed && outlines.length === 1)
        throw refuse(file, `第${ordinal}篇的模型里，目录第 ${place.line} 行是“${found ?? ''}”`, `“${printed}”`);
    }
    node.children.forEach(visit);
  };
  outlines.forEach(visit);
}

/** Several may stand in one line. */
const keyOf = ({ line, column }: Place): string => `${line}:${column}`;

/** Lines of the plan in the tree; titles and what stands around them in the layout's order. */
function drawNodes(nodes: readonly TreeNode[], plan: Plan): Drawn[] {
  const own = (kind: TreeNode['kind'], role: SpanRole): Drawn[] =>
    nodes.filter((node) => node.kind === kind).map((node) => ({ words: joined(node, role), at: 0 }));
  const number = own('document-number', 'text').slice(0, 1);
  const title = own('plan-title', 'heading').slice(0, 1);
  const head = [
    ...(plan.numberAbove ? number : []),
    ...(title[0]?.words ? title : [{ words: plan.title, at: 0 }]),
    ...(plan.numberAbove ? [] : number),
    ...own('issuer', 'text'),
    ...own('date', 'text').slice(0, 1),
  ];
  return [...head, ...togetherWithSignoff(nodes).flatMap(drawNode)];
}

/** A signoff is one block: a picture between its lines, such as a seal, stands behind it. */
function togetherWithSignoff(nodes: readonly TreeNode[]): TreeNode[] {
  const isSignoff = ({ kind }: TreeNode): boolean => kind === 'signoff';
  const at = nodes.findIndex(isSignoff);
  const rest = nodes.filter((node) => !isSignoff(node));
  return at < 0 ? rest : rest.toSpliced(at, 0, ...nodes.filter(isSignoff));
}

function drawNode(node: TreeNode): Drawn[] {
  const { line: at } = placeOf(node, '');
  if (node.mark !== null && node.kind !== 'outline-entry' && node.kind !== 'contents-entry') {
    const words = node.mark.printed + joined(node, 'heading') + joined(node, 'stop') + joined(node, 'text');
    return [{ words, at }, ...node.children.flatMap(drawNode)];
  }
  if (node.picture !== undefined) return [{ words: nameOf(node.picture), at }];
  if (node.kind === 'table') return tablesInTree(node, nameOf).map(drawTable);
  if (node.kind === 'paragraph' || node.kind === 'signoff') return [{ words: joined(node, 'text'), at }];
  return [];
}

/** Its words and what parts them, wherever its first line is: a border may stand above its text. */
const drawTable = ({ caption, rows }: ExpectedTable): Drawn => ({
  words: foldText([caption, ...rows.map((row) => row.map(({ text }) => text).join('｜'))].join('‖')),
  at: 0,
});

/** Which picture it is, and what is said of it. */
const nameOf = ({ sha256, alt }: Picture): string => `${sha256} ${alt}`;

/** Spans of a role as the lines have them, one behind the other. */
function joined({ lines }: TreeNode, role: SpanRole): string {
  let words = '';
  for (const { spans } of lines) for (const span of spans) if (span.role === role) words += span.text;
  return words;
}

function* drawBlocks(blocks: readonly Block[]): Generator<Drawn> {
  for (const block of blocks) {
    if (block.kind === 'title')
      for (const words of [...block.above.map(wordsOfLine), block.title, ...block.below.map(wordsOfLine)])
        yield { words, at: 0 };
    if (block.kind === 'paragraph') yield { words: block.text, at: block.source.place.line };
    if (block.kind === 'table') yield* tablesInModel([block.source], nameOf).map(drawTable);
    if (block.kind === 'picture') yield { words: nameOf(block.picture), at: block.source.place.line };
    if (block.kind === 'signoff')
      for (const each of block.lines) yield { words: each.text, at: each.source.place.line };
    if (block.kind === 'entry') {
      yield { words: wordsOf(block), at: block.entry.bodyPlace?.line ?? 0, isListed: !block.entry.inBody };
      yield* drawBlocks(block.blocks);
    }
  }
}

const wordsOfLine = ({ text }: { readonly text: string }): string => text;
const wordsOf = ({ mark, heading, stop, runOn }: EntryBlock): string => mark + heading + stop + (runOn?.text ?? '');

/** Where the text has no place in the order of lines (what stands behind a signoff), its words still count. */
function compareDrawn(file: string, plan: Plan, inTree: readonly Drawn[], drawn: readonly Drawn[]): void {
  if (inTree.length === 0) return;
  const wanted = inTree.filter(({ words }) => words !== '');
  const found = drawn.filter(({ words }) => words !== '');
  for (let i = 0; i < Math.max(wanted.length, found.length); i++) {
    const [a, b] = [wanted[i], found[i]];
    if (a?.words === b?.words && (a?.at === 0 || b?.at === 0 || a?.at === b?.at)) continue;
    throw refuse(
      file,
      `第${plan.ordinal}篇的模型与解析树不符，第 ${i + 1} 段是第 ${b?.at} 行“${b?.words.slice(0, 20) ?? ''}”`,
      `第 ${a?.at} 行“${a?.words.slice(0, 20) ?? ''}”`,
    );
  }
}
