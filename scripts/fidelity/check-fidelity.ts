/**
 * Proof, in every build, that the built pages lose nothing of the source and invent nothing:
 *
 * 1. the tree prints back to the source;
 * 2. the source page shows every line of it, character for character, in order, once;
 * 3. a plan's page shows its title with what stands around it, then the other lines of its body in order, once, and
 *    nothing else but what is marked as the site's own words (`data-note`); furniture it leaves out; its 目录 shows the
 *    lines of its outline, which is all the text there is where the body is missing. Full-width forms are folded;
 * 4. each entry's anchor stands once, on that entry (check-anchors.ts);
 * 5. the tables are those of the source, cell by cell (check-tables.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation, Plan } from '../../src/model/plan/compilation.ts';
import {
  type CompilationTree,
  type NodeKind,
  type Span,
  type SpanRole,
  spansOf,
  type TreeNode,
  walk,
} from '../../src/model/plan/tree.ts';
import { foldText } from '../../src/model/text/fold.ts';
import { unparse } from '../parse/unparse.ts';
import { Refusal } from '../shell/refusal.ts';
import type { Seed } from '../source/read-seeds.ts';
import { isWholeSource } from '../source/read-source.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkTableData, checkTables } from './check-tables.ts';
import { readTexts } from './read-page.ts';

/** What was made of a seed. */
interface ConvertedSeed {
  readonly seed: Pick<Seed, 'bytes'>;
  readonly tree: CompilationTree;
  readonly compilation: Compilation;
}

/** Throws a `Refusal` that names the first character of the source that is not where it should be. */
export function checkFidelity(converted: ConvertedSeed, dist: string): void {
  checkTree(converted);
  checkSourcePage(converted, dist);
  for (const plan of converted.compilation.plans) checkPlanPage(converted, plan, dist);
  checkTableData(converted.tree, converted.compilation.plans, dist);
}

/** The tree's text, and, where the seed is plain text, its bytes. */
function checkTree({ tree, seed }: ConvertedSeed): void {
  const source = tree.source.lines.map(({ text, ending }) => text + ending).join('');
  compare(tree.source.file, '解析树', source, unparse(tree));
  if (isWholeSource(unparse(tree), tree.source, seed.bytes)) return;
  throw new Refusal({
    file: tree.source.file,
    found: '解析树还原出的字节与种子文件不同',
    todo: '这是程序的错误，不是种子的错误；网站没有更新。请把这条信息和种子文件一起报告',
  });
}

function checkSourcePage({ tree }: ConvertedSeed, dist: string): void {
  const html = readFileSync(join(dist, tree.name, 'source', 'index.html'), 'utf8');
  const shown = readTexts(html, (name, { class: list }) => name === 'code' && list !== 'hash');
  // A parser of HTML reads a line break in text as LF whatever it was; none stands inside a line.
  const lines = tree.source.lines.map(({ text }) => text);
  compare(tree.source.file, '源文件页', lines.join('\n'), shown.join('\n'));
}

function checkPlanPage({ tree }: ConvertedSeed, plan: Plan, dist: string): void {
  const html = readFileSync(join(dist, tree.name, `${plan.ordinal}`, 'index.html'), 'utf8');
  const of = (kind: TreeNode['kind']): TreeNode[] =>
    tree.root.children.filter((node) => node.kind === kind && node.plan === plan.ordinal);
  const [body] = of('plan');
  const outlines = [...of('outline'), ...(body?.children ?? []).filter(({ kind }) => kind === 'outline')];
  const listed = outlines.map(entriesOf).join('');
  const isList = plan.status === 'outline-only';
  const bodyText = (body === undefined ? plan.title : textOf(body, plan)) + (isList ? listed : '');
  const where = `第${plan.ordinal}篇的网页`;
  compare(
    tree.source.file,
    where,
    foldText(bodyText),
    foldText(readTexts(html, (name) => name === 'article').join('')),
  );

  checkAnchors(tree.source.file, plan, html);
  checkTables(tree, plan, html);

  if (isList || listed === '') return;
  const toc = readTexts(html, (name, { id }) => name === 'nav' && id === 'toc');
  compare(tree.source.file, `${where}的目录`, foldText(listed), foldText(toc.join('')));
}

/** What stands around a title, in the order in which a page shows it. */
const MATTER: readonly NodeKind[] = ['plan-title', 'document-number', 'issuer', 'date'];
/** What a page leaves out of the text: its 目录, the title above that, and what is no part of the document. */
const LEFT_OUT = new Set<NodeKind>(['outline', 'contents', 'title-above', 'furniture']);

/** A page number glued to a text, leaders, and the words for a picture. */
const UNSHOWN = new Set<SpanRole>(['furniture', 'leader', 'page', 'picture']);
/** What a page may leave out as space: space, the bar between two cells, what HTML left at a line's ends. */
const RE_NOTHING = /^(?:[\s|｜\u200b-\u200f\u2060\ufeff]|&#?[a-z0-9]{2,6};|<\/?[a-z][^<>]*>)*$/i;

/** What may part the cells of a table. */
const RE_RULE = /^[\s|｜¦\u2500-\u257f\u200b-\u200f\u2060\ufeff+=:—-]*$/;

const isShown = ({ role, text }: Span): boolean =>
  !(UNSHOWN.has(role) || (role === 'space' && RE_NOTHING.test(text)) || (role === 'rule' && RE_RULE.test(text)));

/** A plan's text as its page shows it: the title with what stands around it, then all else in the source's order. */
function textOf({ children }: TreeNode, plan: Plan): string {
  const matter = children.filter(({ kind }) => MATTER.includes(kind));
  const isAbove = ({ kind }: TreeNode): boolean => kind === 'document-number' && plan.numberAbove;
  const title = matter.some(({ kind }) => kind === 'plan-title') ? '' : plan.title;
  const below = MATTER.flatMap((kind) => matter.filter((node) => node.kind === kind && !isAbove(node)));
  const rest = children.filter((node) => !matter.includes(node));
  return linesOf(matter.filter(isAbove)) + title + linesOf(below) + linesOf(rest);
}

function linesOf(nodes: readonly TreeNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (LEFT_OUT.has(node.kind)) continue;
    for (const span of spansInOrder(node)) if (isShown(span)) text += span.text;
    text += linesOf(node.children);
  }
  return text;
}

/** As they are read: of a table cell by cell, though a cell may go on in the next line beside others. */
function spansInOrder({ kind, lines }: TreeNode): Span[] {
  const spans = lines.flatMap((line) => line.spans);
  return kind === 'table' ? spans.sort((a, b) => (a.cell ?? -1) - (b.cell ?? -1)) : spans;
}

/** The marks and headings of an outline, without leaders and pages. */
function entriesOf(outline: TreeNode): string {
  let text = '';
  for (const node of walk(outline)) {
    if (node.kind === 'outline-entry') text += spansOf(node, 'mark') + spansOf(node, 'heading');
  }
  return text;
}

function compare(file: string, where: string, expected: string, actual: string): void {
  if (expected === actual) return;
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const piece = (text: string, from: number, to: number): string => text.slice(from, to).replace(/[\r\n]+/g, '⏎');
  const around = (text: string): string => `“${piece(text, Math.max(0, at - 8), at)}【${piece(text, at, at + 12)}】”`;
  // Where the texts are those of the source, lines and all, their place is known.
  const lines = expected.includes('\n') ? expected.slice(0, at).split('\n') : [];
  const last = lines.at(-1);
  throw new Refusal({
    file,
    ...(last === undefined ? {} : { line: lines.length, column: [...last].length + 1 }),
    found: `${where}与原文不符，自第 ${at + 1} 字起：${around(actual)}`,
    expected: around(expected),
    todo: '这是程序的错误，不是种子的错误；网站没有更新。请把这条信息和种子文件一起报告',
  });
}
