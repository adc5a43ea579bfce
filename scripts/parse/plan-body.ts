/**
 * Reads one plan's lines into its node.
 *
 *     plan = title, heading lines?, preamble?, (part | section | item | subitem | point | paragraph)*, annex?, signoff?
 *
 * A line without a mark goes on with the entry above it. An annex takes every line up to the signoff.
 */
import { depthOf, type Mark } from '../../src/model/mark.ts';
import type { SourceLine } from '../../src/model/source.ts';
import type { NodeKind } from '../../src/model/tree.ts';
import { cutMarked, cutPlain } from './cut-line.ts';
import { type DraftNode, draft } from './node.ts';
import { type ScannedLine, scan } from './scan.ts';
import { findSignoff, readTitleMatter } from './title-matter.ts';

const RE_ANNEX = /^附\s*[件录表](?:\s*[0-9０-９一二三四五六七八九十]+)?\s*(?:[:：].*|[.．、].*)?$/;

/** `titleLines` may be empty: a plan whose text begins without a title. */
export function parsePlan(titleLines: readonly SourceLine[], lines: readonly SourceLine[]): DraftNode {
  const plan = draft('plan');
  if (titleLines.length > 0) plan.children.push(draft('plan-title', titleLines.map((line) => cutPlain(line, 'heading'))));
  const scanned = scan(lines);
  const signoff = findSignoff(scanned);
  const body = new BodyReader(plan);
  scanned.forEach((line, i) => {
    if (line.text === '') body.addBlank(line.line);
    else if (signoff.has(i)) body.addApart('signoff', line.line);
    else body.addLine(line);
  });
  return plan;
}

class BodyReader {
  private readonly plan: DraftNode;
  /** The numbered entries open at this point, outermost first. */
  private path: DraftNode[] = [];
  private annex: DraftNode | undefined;
  private isBeforeText = true;

  constructor(plan: DraftNode) {
    this.plan = plan;
  }

  addLine(scanned: ScannedLine): void {
    const { line, text, mark } = scanned;
    const titleMatter = this.isBeforeText ? readTitleMatter(scanned) : undefined;
    if (titleMatter !== undefined) this.addApart(titleMatter, line);
    else if (RE_ANNEX.test(text)) this.openAnnex(line);
    else if (this.annex !== undefined) this.annex.children.push(draft('paragraph', [cutPlain(line, 'text')]));
    else if (mark !== null) this.openEntry(line, mark);
    else this.addParagraph(line);
  }

  addBlank(line: SourceLine): void {
    this.innermost().children.push(draft('blank', [cutPlain(line, 'space')]));
  }

  /** A line that belongs to the plan itself and to no entry of it. */
  addApart(kind: NodeKind, line: SourceLine): void {
    this.path = [];
    this.annex = undefined;
    this.plan.children.push(draft(kind, [cutPlain(line, 'text')]));
  }

  private openAnnex(line: SourceLine): void {
    this.path = [];
    this.annex = draft('annex', [cutPlain(line, 'text')]);
    this.plan.children.push(this.annex);
  }

  private openEntry(line: SourceLine, mark: Mark): void {
    this.isBeforeText = false;
    this.path = this.path.filter((open) => depthOf((open.mark as Mark).kind) < depthOf(mark.kind));
    const entry = draft(mark.kind, [cutMarked(line, mark)], mark);
    this.innermost().children.push(entry);
    this.path.push(entry);
  }

  private addParagraph(line: SourceLine): void {
    this.isBeforeText = false;
    this.innermost().children.push(draft('paragraph', [cutPlain(line, 'text')]));
  }

  private innermost(): DraftNode {
    return this.path.at(-1) ?? this.annex ?? this.plan;
  }
}
