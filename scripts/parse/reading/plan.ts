/**
 * Builds one plan's node from its pieces and what was decided of them.
 *
 *     plan = head, (entry | paragraph)*, annex*, signoff?      in the order of the source, furniture anywhere
 *
 * A line without a mark goes on with the entry above it, or with its last paragraph where the file's lines are wrapped.
 */
import type { Mark } from '../../../src/model/plan/mark.ts';
import type { Overruled } from '../../../src/model/plan/overrule.ts';
import type { SourceTable } from '../../../src/model/plan/source-table.ts';
import type { NodeKind, TreeLine } from '../../../src/model/plan/tree.ts';
import { isFurniture, isPageNumber } from '../facts/furniture.ts';
import { readMarks } from '../facts/marks.ts';
import { isCall, isDate, isIssuer, isIssuerAndDate } from '../facts/matter.ts';
import type { Piece } from '../facts/pieces.ts';
import { widthOf } from '../facts/sentence.ts';
import { rankTitle } from '../facts/title-words.ts';
import { type DraftNode, draft } from '../node.ts';
import type { Decision } from '../numbering/numbering.ts';
import { cutAll, cutEntry, layRoles } from './cut-parts.ts';
import type { DocumentSlice } from './documents.ts';
import { type Head, type HeadRole, readHead } from './head.ts';
import { type Placed, placeMark } from './kinds.ts';
import { areAlike, areClauses, endsBeforeOwn, giveBack, type ListEntry } from './lists.ts';
import { cutTableLine, frameOf } from './tables.ts';
import { goesOnWith, type Wrapping } from './wrapped.ts';

export interface PlanContext {
  readonly wrapping: Wrapping | undefined;
  /** Lines that stand on every page, by their text. */
  readonly runningHeads: ReadonlySet<string>;
  readonly overruled: Overruled;
  /** The title above a 目录, where the text repeats it. */
  readonly titleAbove?: ReadonlySet<Piece>;
  /** The indexes of the title's pieces, where it is known. */
  readonly title?: readonly number[];
}

const HEAD_KIND: Record<HeadRole, NodeKind> = {
  blank: 'blank',
  furniture: 'furniture',
  title: 'plan-title',
  'document-number': 'document-number',
  issuer: 'issuer',
  date: 'date',
  paragraph: 'paragraph',
};

export function buildPlan(slice: DocumentSlice, context: PlanContext): DraftNode {
  const builder = new PlanBuilder(slice, context);
  return builder.build();
}

class PlanBuilder {
  private readonly plan = draft('plan');
  private readonly slice: DocumentSlice;
  private readonly context: PlanContext;
  /** The pieces of nodes that are cut when all is known. */
  private readonly parts = new Map<DraftNode, Piece[]>();
  private readonly nodes = new Map<Decision, DraftNode>();
  private readonly placed = new Map<Decision, Placed>();
  /** The plan, or the annex that is open. */
  private container: DraftNode = this.plan;
  private current: DraftNode = this.plan;
  /** What the next line may go on with. */
  private open: { node: DraftNode; piece: Piece } | undefined;
  /** Blank lines and furniture behind `open`. */
  private pending: DraftNode[] = [];
  private isSignedOff = false;
  /** The table whose lines are read. */
  private table: DraftNode | undefined;
  private countAnnexes = 0;

  constructor(slice: DocumentSlice, context: PlanContext) {
    this.slice = slice;
    this.context = context;
  }

  build(): DraftNode {
    const { pieces, marks, annexes } = this.slice;
    const firstAt = Math.min(...marks.keys(), ...annexes, pieces.length);
    const head = readHead(
      pieces.slice(0, firstAt),
      this.context.title,
      this.context.overruled,
      this.context.wrapping !== undefined,
    );
    this.buildHead(head, pieces);
    const signoff = findSignoff(this.slice, firstAt);
    const tail = findTail(pieces, Math.max(firstAt, lastKey(marks) + 1));
    for (let i = firstAt; i < pieces.length; i++) i = this.add(i, signoff, tail);
    this.settle();
    this.cut();
    return this.plan;
  }

  private buildHead(head: Head, pieces: readonly Piece[]): void {
    const { roles, title, joins } = head;
    let titleNode: DraftNode | undefined;
    for (const [i, role] of roles.entries()) {
      const piece = pieces[i] as Piece;
      if (piece.table !== undefined) {
        this.addTable(piece, piece.table);
        continue;
      }
      if (this.context.titleAbove?.has(piece) === true) {
        this.settle();
        this.plan.children.push(draft('title-above', cutAll([piece], 'heading')));
        this.open = undefined;
        continue;
      }
      if (titleNode !== undefined && i <= (title.at(-1) ?? -1)) {
        titleNode.lines.push(...cutAll([piece], role === 'title' ? 'heading' : 'furniture'));
        continue;
      }
      if (role === 'paragraph' || role === 'blank' || role === 'furniture')
        this.addLoose(piece, HEAD_KIND[role] as 'paragraph', joins.has(i));
      else {
        this.settle();
        const node = draft(HEAD_KIND[role], cutAll([piece], role === 'title' ? 'heading' : 'text'));
        if (role === 'title') node.evidence = evidenceOf(head, pieces);
        this.plan.children.push(node);
        this.open = undefined;
        if (role === 'title') titleNode = node;
      }
    }
  }

  /** Adds piece `i`, with what belongs to it; returns the index of the last one added. */
  private add(i: number, signoff: ReadonlySet<number>, tail: number): number {
    const { pieces, marks, annexes } = this.slice;
    const piece = pieces[i] as Piece;
    const decision = marks.get(i);
    if (piece.table !== undefined) this.addTable(piece, piece.table);
    else if (decision !== undefined) this.addEntry(piece, decision);
    else if (annexes.has(i)) return this.addAnnex(i);
    else if (piece.text === '') this.addLoose(piece, 'blank');
    else if (this.context.overruled.get(piece.line.number) === 'furniture' || i >= tail || this.isPageFurniture(piece))
      this.addLoose(piece, 'furniture');
    else if (signoff.has(i)) this.addSignoff(piece);
    else if (piece.annex !== undefined) this.addAnnexList(piece);
    else if (this.isSignedOff && isFurniture(piece.text) && !isDate(piece.text)) this.addLoose(piece, 'furniture');
    else if (this.isSignedOff) this.addSignoff(piece);
    else this.addLoose(piece, 'paragraph');
    return i;
  }

  /** A line of a table; its first one opens the table, in the entry that is open. */
  private addTable(piece: Piece, table: SourceTable): void {
    if (piece.line.number === table.first) {
      this.settle();
      this.open = undefined;
      this.table = draft('table');
      this.table.table = frameOf(table);
      this.current.children.push(this.table);
    }
    this.table?.lines.push(cutTableLine(piece.line, table));
  }

  private isPageFurniture({ text }: Piece): boolean {
    const { wrapping, runningHeads } = this.context;
    if (runningHeads.has(text)) return true;
    return isPageNumber(text) && (wrapping !== undefined || /[-—–第页]/.test(text));
  }

  private addEntry(piece: Piece, decision: Decision): void {
    this.settle();
    const { mark } = decision.candidate as { mark: Mark };
    const parentPlace = decision.parent === undefined ? undefined : this.placed.get(decision.parent);
    const place = placeMark(decision.candidate as NonNullable<Decision['candidate']>, parentPlace);
    const holder = this.holderOf(decision.parent);
    const node = draft(place.kind, [], { ...mark, kind: place.kind });
    node.evidence = {
      why: decision.how,
      weight: decision.cost,
      ...(decision.next === undefined ? {} : { next: { why: decision.next.how, more: decision.next.more } }),
    };
    this.placed.set(decision, place);
    this.nodes.set(decision, node);
    this.parts.set(node, [piece]);
    holder.children.push(node);
    this.current = node;
    this.open = { node, piece };
    this.isSignedOff = false;
  }

  /** The entry that holds the next one: its parent, or what is still open around that. */
  private holderOf(parent: Decision | undefined): DraftNode {
    const open = new Set<DraftNode>();
    for (let node: DraftNode | undefined = this.container; node !== undefined; node = lastEntry(node)) open.add(node);
    for (let up = parent; up !== undefined; up = up.parent) {
      const node = this.nodes.get(up);
      if (node !== undefined && open.has(node)) return node;
    }
    return this.container;
  }

  private addAnnex(i: number): number {
    this.settle();
    const { pieces } = this.slice;
    const head = pieces[i] as Piece;
    const { annex } = head as { annex: NonNullable<Piece['annex']> };
    this.countAnnexes += 1;
    // `附件：1.任务分解表` numbers its annex behind the colon.
    const own = readMarks(annex.title).find(
      ({ family, certainty }) => family.kind === 'item' && certainty === 'sure',
    )?.mark;
    const colon = own === undefined ? (/^[\s\u3000]*[:：]/.exec(annex.gap)?.[0] ?? '') : annex.gap + own.printed;
    const printed = annex.printed + colon;
    const ordinal = annex.isNumbered ? annex.ordinal : (own?.ordinal ?? this.countAnnexes);
    const node = draft('annex', [], { kind: 'annex', printed, ordinal });
    node.lines.push(
      ...layRoles(
        [head],
        [
          ['mark', printed],
          ['space', annex.gap.slice(colon.length)],
          ['heading', annex.title.slice(own?.printed.length ?? 0)],
        ],
      ),
    );
    this.plan.children.push(node);
    const last = annex.title === '' ? this.addAnnexTitle(node, i) : i;
    this.container = node;
    this.current = node;
    this.open = undefined;
    this.isSignedOff = false;
    return last;
  }

  /** The title stands on the next lines, if they read like one. */
  private addAnnexTitle(node: DraftNode, i: number): number {
    const { pieces, marks, annexes } = this.slice;
    let last = i;
    for (let j = i + 1, taken = 0; j < pieces.length && taken < 3 && j <= i + 8; j++) {
      const piece = pieces[j] as Piece;
      if (piece.table !== undefined) break;
      if (piece.text === '') continue;
      if (marks.has(j) || annexes.has(j) || rankTitle(piece.text) === 'none') break;
      if (taken > 0 && !(rankTitle(piece.text) === 'strong' && rankTitle((pieces[last] as Piece).text) !== 'strong'))
        break;
      if (taken === 0 && isDate(piece.text)) break;
      for (let k = last + 1; k <= j; k++) node.lines.push(...cutAll([pieces[k] as Piece], 'heading'));
      last = j;
      taken += 1;
    }
    return last;
  }

  /** A list of annexes is the plan's own, and so is what follows it. */
  private addAnnexList(piece: Piece): void {
    this.settle();
    this.current = this.container;
    this.open = undefined;
    this.isSignedOff = false;
    this.addLoose(piece, 'paragraph');
  }

  private addSignoff(piece: Piece): void {
    this.settle();
    this.isSignedOff = true;
    this.open = undefined;
    // What stands behind it stands behind all that is in front.
    this.container = this.plan;
    this.current = this.plan;
    this.plan.children.push(draft('signoff', cutAll([piece], 'text')));
  }

  /** A paragraph, a blank line or furniture. */
  private addLoose(piece: Piece, kind: 'paragraph' | 'blank' | 'furniture', isJoined = false): void {
    if (kind !== 'paragraph') {
      this.pending.push(draft(kind, cutAll([piece], kind === 'blank' ? 'space' : 'furniture')));
      return;
    }
    const { open } = this;
    const isParted = this.pending.some((node) => node.kind === 'blank');
    if (open !== undefined && (isJoined || this.goesOn(open, piece, isParted))) {
      const parts = this.parts.get(open.node) as Piece[];
      for (const { lines } of this.pending.splice(0)) parts.push(...lines.map(asFiller));
      parts.push(piece);
      this.open = { node: open.node, piece };
      return;
    }
    this.settle();
    const node = draft('paragraph');
    this.parts.set(node, [piece]);
    const holder = isCall(piece.text) ? this.outermost() : this.current;
    if (holder !== this.current) this.current = holder;
    holder.children.push(node);
    this.open = { node, piece };
  }

  private goesOn({ node, piece: above }: { node: DraftNode; piece: Piece }, piece: Piece, isParted: boolean): boolean {
    const { wrapping } = this.context;
    // Its mark ends here.
    if (above.isTorn === true) return true;
    if (!goesOnWith(above, piece, wrapping, isParted)) return false;
    const isHeading =
      node.mark !== null &&
      node.mark.kind !== 'article' &&
      (this.parts.get(node)?.length ?? 0) === 1 &&
      !/[。；：:]/.test(above.text);
    if (!isHeading) return true;
    // A heading over two lines ends in a short one; a text goes on where the line is full to the last character.
    if (wrapping === undefined) return false;
    if (wrapping.byTrail || wrapping.byIndent) return true;
    if (widthOf(piece.text) < wrapping.width * 0.6) return !/[。；]/.test(piece.text) || /[，,]/.test(above.text);
    return widthOf(above.text) + widthOf(above.lead) >= wrapping.width - 1 || /[，,、]/.test(above.text);
  }

  /** A call to the audience opens a new turn of the speech: it stands in no list. */
  private outermost(): DraftNode {
    return this.container.children.findLast(({ mark }) => mark !== null) ?? this.container;
  }

  /** What stands behind the last text goes where that stands. */
  private settle(): void {
    if (this.pending.length > 0) this.current.children.push(...this.pending.splice(0));
  }

  private cut(): void {
    const lists = (holder: DraftNode, isBelowArticle: boolean, isBelowClauses: boolean): void => {
      const entries = holder.children.filter(({ mark, kind }) => mark !== null && kind !== 'annex');
      for (const node of holder.children) {
        if (node.kind === 'annex') lists(node, false, false);
        else if (node.mark !== null) this.judged.set(node, false);
      }
      for (const row of rowsOf(entries)) {
        const list = row.map((node): ListEntry => ({ node, words: this.wordsOf(node) }));
        const isArticles = row[0]?.kind === 'article';
        const isClauses =
          !isArticles &&
          areClauses(list, this.wordsInFront(holder, row[0] as DraftNode), isBelowArticle || isBelowClauses);
        for (const node of row) lists(node, isArticles || (isBelowArticle && isClauses), isClauses);
        if (isClauses) {
          for (const node of row) this.judged.set(node, true);
          giveBack(holder, list);
        } else if (!isArticles && endsBeforeOwn(list, holder, this.hasIntro(holder, row[0] as DraftNode)))
          giveBack(holder, list);
      }
    };
    lists(this.plan, false, false);
    this.giveBackAlike();
    for (const [node, parts] of this.parts) {
      const lines =
        node.mark === null
          ? cutAll(parts.filter(isText), 'text')
          : cutEntry(parts.filter(isText), node.mark, this.judged.get(node) ?? false);
      node.lines.push(...weave(parts, lines));
    }
  }

  /** Rows all alike through the plan, each entry one line: a paragraph behind a row is its holder's. */
  private giveBackAlike(): void {
    const rows = new Map<string, { holder: DraftNode; list: ListEntry[] }[]>();
    const visit = (holder: DraftNode): void => {
      const entries = holder.children.filter(({ mark, kind }) => mark !== null && kind !== 'annex');
      for (const row of rowsOf(entries)) {
        const kind = (row[0] as DraftNode).kind;
        const list = row.map((node): ListEntry => ({ node, words: this.wordsOf(node) }));
        const known = rows.get(kind);
        if (known === undefined) rows.set(kind, [{ holder, list }]);
        else known.push({ holder, list });
      }
      for (const node of entries) visit(node);
    };
    visit(this.plan);
    for (const alike of rows.values()) {
      if (!areAlike(alike.map(({ list }) => list))) continue;
      for (const { holder, list } of alike) if (holder.mark !== null) giveBack(holder, list);
    }
  }

  private readonly judged = new Map<DraftNode, boolean>();

  /** The words of an entry's own line behind its mark. */
  private wordsOf(node: DraftNode): string {
    const parts = this.parts.get(node)?.filter(isText) ?? [];
    return parts
      .map(({ text }) => text)
      .join('')
      .slice(node.mark?.printed.length ?? 0);
  }

  private hasIntro(holder: DraftNode, first: DraftNode): boolean {
    return holder.children.slice(0, holder.children.indexOf(first)).some(({ kind }) => kind === 'paragraph');
  }

  /** The last words of `holder` in front of `first`, an entry in it. */
  private wordsInFront(holder: DraftNode, first: DraftNode): string {
    const own = holder.children.slice(0, holder.children.indexOf(first)).findLast(({ kind }) => kind === 'paragraph');
    const parts = this.parts.get(own ?? holder)?.filter(isText) ?? [];
    return parts.map(({ text }) => text).join('');
  }
}

function evidenceOf({ cost, rival }: Head, pieces: readonly Piece[]): NonNullable<DraftNode['evidence']> {
  if (rival === undefined || !Number.isFinite(rival.more)) return { why: 'plan-title', weight: cost };
  const line = rival.title.map((i) => (pieces[i] as Piece).line.number)[0];
  const why = line === undefined ? 'untitled' : 'plan-title';
  return { why: 'plan-title', weight: cost, next: { why, more: rival.more, ...(line === undefined ? {} : { line }) } };
}

/** A line kept among the pieces of a node, but no part of its words. */
interface Filler {
  readonly filler: TreeLine;
}
const asFiller = (line: TreeLine): Piece => ({ filler: line }) as unknown as Piece;
const isText = (piece: Piece): boolean => !('filler' in piece);

function weave(parts: readonly Piece[], lines: readonly TreeLine[]): TreeLine[] {
  let at = 0;
  return parts.map((piece) => (isText(piece) ? (lines[at++] as TreeLine) : (piece as unknown as Filler).filler));
}

/** Neighbours of one kind and form. */
function rowsOf(entries: readonly DraftNode[]): DraftNode[][] {
  const rows: DraftNode[][] = [];
  for (const node of entries) {
    const before = rows.at(-1)?.at(-1);
    if (before !== undefined && before.kind === node.kind && (node.mark?.ordinal ?? 0) > (before.mark?.ordinal ?? 0))
      rows.at(-1)?.push(node);
    else rows.push([node]);
  }
  return rows;
}

/** The last child, where it is an entry. */
function lastEntry({ children }: DraftNode): DraftNode | undefined {
  const last = children.at(-1);
  return last !== undefined && last.mark !== null && last.kind !== 'annex' ? last : undefined;
}

function lastKey(map: ReadonlyMap<number, unknown>): number {
  let last = -1;
  for (const key of map.keys()) last = Math.max(last, key);
  return last;
}

/** From where on all is furniture: a web page's foot. */
function findTail(pieces: readonly Piece[], from: number): number {
  let tail = pieces.length;
  for (let i = pieces.length - 1; i >= from; i--) {
    const { text } = pieces[i] as Piece;
    if (text === '') continue;
    if (!isFurniture(text) || isDate(text)) break;
    tail = i;
  }
  return tail;
}

/** How far from the end of a plan, or from the annex, a signoff can begin, in lines that are not blank. */
const SIGNOFF_REACH = 6;

/**
 * The pieces that make the signoff: a date line with the issuers right above it, near the end of the plan or in front of
 * an annex, and no numbered text behind it there.
 */
function findSignoff({ pieces, marks, annexes }: DocumentSlice, firstAt: number): Set<number> {
  const filled = pieces.flatMap(({ text }, i) => (text !== '' && i >= firstAt && !isFurniture(text) ? [i] : []));
  const ends = [...annexes].sort((a, b) => a - b);
  for (const end of [...ends.slice(0, 1), pieces.length]) {
    const within = filled.filter((i) => i < end);
    const at = findClosing(pieces, marks, within.slice(-SIGNOFF_REACH), ends.length === 0, annexes);
    if (at === undefined) continue;
    let start = within.indexOf(at);
    while (
      start > 0 &&
      !marks.has(within[start - 1] as number) &&
      !annexes.has(within[start - 1] as number) &&
      isIssuer((pieces[within[start - 1] as number] as Piece).text)
    )
      start -= 1;
    return new Set(within.slice(start, within.indexOf(at) + 1));
  }
  return new Set();
}

function findClosing(
  pieces: readonly Piece[],
  marks: ReadonlyMap<number, Decision>,
  within: readonly number[],
  mayLackDate: boolean,
  annexes: ReadonlySet<number>,
): number | undefined {
  for (const [k, i] of within.toReversed().entries()) {
    const { text } = pieces[i] as Piece;
    if (marks.has(i) || annexes.has(i)) return undefined;
    if (isDate(text) || isIssuerAndDate(text)) return i;
    if (mayLackDate && k === 0 && isIssuer(text) && text.length <= 40) return i;
  }
  return undefined;
}
