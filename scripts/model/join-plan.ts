/** Makes one plan of the published model: what the 目录 says of it, its outline and its body, joined. */
import { planUrl } from '../../src/model/address/address.ts';
import type { Entry, Paragraph, Plan, PlanStatus, Truncation } from '../../src/model/plan/compilation.ts';
import { countCodePoints } from '../../src/model/plan/place.ts';
import type { CompilationTree, SpanRole, TreeNode } from '../../src/model/plan/tree.ts';
import { placeOf, spansOf, walk } from '../parse/tree.ts';
import { joinEntries } from './join-entries.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { findSkipped } from './skipped-numbers.ts';
import { findTruncation } from './truncation.ts';

/** What is known of a plan: `listed` is its line of the 目录; each may be missing, but not all. */
export function joinPlan(
  tree: CompilationTree,
  ordinal: number,
  listed: TreeNode | undefined,
  outline: TreeNode | undefined,
  body: TreeNode | undefined,
): Plan {
  const { file } = tree.source;
  const nodes = body?.children ?? [];
  const listedIn = outline ?? nodes.find(({ kind }) => kind === 'outline');
  const { entries, anchors } = joinEntries({ compilation: tree.name, file, plan: ordinal, outline: listedIn, body });
  const own = readParagraphs(nodes, file, anchors);
  const preamble = own.filter(({ behind }) => behind === undefined);
  const notes = own.filter(({ behind }) => behind !== undefined);
  const signoff = linesOf(nodes, 'signoff', 'text', file);
  const furniture = body === undefined ? [] : furnitureOf(body, file);
  const hasOwnContents = nodes.some(({ kind }) => kind === 'outline');
  const skipped = findSkipped({ entries, lines: tree.source.lines, hasOwnContents });
  const { title, place, ...matter } = readHead(nodes, file);
  const truncated = findTruncation({ preamble, entries, notes, signoff, furniture, place });
  return {
    ordinal,
    // As the 目录 prints it where the body does not.
    title: title || (listed === undefined ? '' : spansOf(listed, 'heading')) || tree.name,
    url: planUrl(tree.name, ordinal),
    page: listed === undefined ? null : readPage(spansOf(listed, 'page')),
    status: statusOf(entries, preamble, truncated),
    truncated,
    place,
    contentsPlace: listed === undefined ? null : placeOfHeading(listed, file),
    ...matter,
    preamble,
    entries,
    skipped,
    notes,
    signoff,
    furniture,
  };
}

type Head = Pick<Plan, 'place' | 'title' | 'documentNumber' | 'numberAbove' | 'issuers' | 'issuer' | 'date'>;

/** What stands around the plan's title in the body, and where that stands; the title is empty where the body has none. */
function readHead(nodes: readonly TreeNode[], file: string): Head {
  const of = (kind: TreeNode['kind']): TreeNode[] => nodes.filter((node) => node.kind === kind);
  const first = (kind: TreeNode['kind']): string | null => of(kind).map((node) => spansOf(node, 'text'))[0] ?? null;
  const [title] = of('plan-title');
  const issuers = of('issuer').map((node) => spansOf(node, 'text'));
  return {
    title: title === undefined ? '' : spansOf(title, 'heading'),
    place: title === undefined ? null : placeOf(title, file),
    documentNumber: first('document-number'),
    numberAbove: isNumberAbove(nodes),
    issuers,
    issuer: issuers.length === 0 ? null : issuers.join('、'),
    date: first('date'),
  };
}

/** Lines that are furniture, and what is glued to others. */
function furnitureOf(body: TreeNode, file: string): Paragraph[] {
  return [...walk(body)].flatMap((node) =>
    node.lines.flatMap((line) => {
      let column = 1;
      return line.spans.flatMap(({ role, text }): Paragraph[] => {
        const place = { file, line: line.number, column };
        column += countCodePoints(text);
        return role === 'furniture' ? [{ text: text.trim(), place }] : [];
      });
    }),
  );
}

function linesOf(nodes: readonly TreeNode[], kind: TreeNode['kind'], role: SpanRole, file: string): Paragraph[] {
  return nodes
    .filter((node) => node.kind === kind)
    .map((node) => ({ text: spansOf(node, role), place: placeOf(node, file) }));
}

/** An entry broken over two lines stands where its title does. */
function placeOfHeading(node: TreeNode, file: string): Plan['contentsPlace'] {
  const line = node.lines.find(({ spans }) => spans.some(({ role }) => role === 'heading'));
  return line === undefined ? placeOf(node, file) : placeOf({ ...node, lines: [line] }, file);
}

function readPage(printed: string): number | null {
  const digits = printed.normalize('NFKC').match(/\d+/);
  return digits === null ? null : Number(digits[0]);
}

function isNumberAbove(nodes: readonly TreeNode[]): boolean {
  const kinds = nodes.map(({ kind }) => kind);
  return kinds.includes('document-number') && kinds.indexOf('document-number') < kinds.indexOf('plan-title');
}

function statusOf(entries: readonly Entry[], preamble: readonly Paragraph[], truncated: Truncation | null): PlanStatus {
  if (preamble.length === 0 && !entries.some(({ inBody }) => inBody)) return 'outline-only';
  return truncated !== null || entries.some(({ inBody }) => !inBody) ? 'truncated' : 'complete';
}
