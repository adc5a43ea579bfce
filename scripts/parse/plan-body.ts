/**
 * Reads one plan's lines into its node.
 *
 *     plan = title, heading lines?, preamble?, (part | section | item | subitem | point | paragraph)*, annex?, signoff?
 *
 * Below the title stand 发文字号, 发文机关 and date, in this order, each once at most; what comes otherwise is text. A
 * line without a mark goes on with the entry above it. An annex takes every line up to the signoff; what stands behind
 * the signoff belongs to it, but for an annex. A notice in front of the text is preamble (see covering-notice.ts).
 */
import { depthOf, type Mark } from '../../src/model/plan/mark.ts';
import type { SourceLine } from '../../src/model/plan/source.ts';
import type { NodeKind } from '../../src/model/plan/tree.ts';
import { countNoticeLines } from './covering-notice.ts';
import { cutMarked, cutPlain } from './cut-line.ts';
import { type DraftNode, draft } from './node.ts';
import { type ScannedLine, scan } from './scan.ts';
import { findSignoff, isAnnexHeading, readTitleMatter } from './title-matter.ts';

const TITLE_MATTER: readonly NodeKind[] = ['document-number', 'issuer', 'date'];

/** `titleLines` may be empty: a plan whose text begins without a title. */
export function parsePlan(titleLines: readonly SourceLine[], lines: readonly SourceLine[]): DraftNode {
  const plan = draft('plan');
  if (titleLines.length > 0)
    plan.children.push(
      draft(
        'plan-title',
        titleLines.map((line) => cutPlain(line, 'heading')),
      ),
    );
  const scanned = scan(lines);
  const notice = countNoticeLines(scanned, titleLines.map(({ text }) => text).join(''));
  const signoff = findSignoff(scanned.slice(notice));
  const body = new BodyReader(plan);
  scanned.forEach((line, i) => {
    if (line.text === '') body.addBlank(line.line);
    else if (i < notice) body.addNotice(line);
    else if (signoff.has(i - notice)) body.addSignoff(line.line);
    else body.addLine(line);
  });
  return plan;
}

class BodyReader {
  private readonly plan: DraftNode;
  /** The numbered entries open at this point, outermost first. */
  private path: DraftNode[] = [];
  private annex: DraftNode | undefined;
  /** Below the title: which of its lines may still come; undefined from the first line of text on. */
  private matter: readonly NodeKind[] | undefined = TITLE_MATTER;
  private isSigned = false;

  constructor(plan: DraftNode) {
    this.plan = plan;
  }

  addLine(scanned: ScannedLine): void {
    const { line, text, mark } = scanned;
    const titleMatter = readTitleMatter(scanned);
    if (titleMatter !== undefined && this.matter?.includes(titleMatter)) this.addMatter(titleMatter, line);
    else if (isAnnexHeading(text)) this.openAnnex(line);
    else if (this.annex !== undefined) this.annex.children.push(draft('paragraph', [cutPlain(line, 'text')]));
    else if (this.isSigned) this.addSignoff(line);
    else if (mark !== null) this.openEntry(line, mark);
    else this.addParagraph(line);
  }

  /** A line of a covering notice: preamble, whatever it looks like. */
  addNotice(scanned: ScannedLine): void {
    const titleMatter = readTitleMatter(scanned);
    if (titleMatter !== undefined && this.matter?.includes(titleMatter)) this.addMatter(titleMatter, scanned.line);
    else this.addParagraph(scanned.line);
  }

  addSignoff(line: SourceLine): void {
    this.isSigned = true;
    this.addApart('signoff', line);
  }

  addBlank(line: SourceLine): void {
    this.innermost().children.push(draft('blank', [cutPlain(line, 'space')]));
  }

  private addMatter(kind: NodeKind, line: SourceLine): void {
    this.matter = TITLE_MATTER.slice(TITLE_MATTER.indexOf(kind) + 1);
    this.addApart(kind, line);
  }

  /** A line that belongs to the plan itself and to no entry of it. */
  private addApart(kind: NodeKind, line: SourceLine): void {
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
    this.matter = undefined;
    this.path = this.path.filter((open) => depthOf((open.mark as Mark).kind) < depthOf(mark.kind));
    const entry = draft(mark.kind, [cutMarked(line, mark)], mark);
    this.innermost().children.push(entry);
    this.path.push(entry);
  }

  private addParagraph(line: SourceLine): void {
    this.matter = undefined;
    this.innermost().children.push(draft('paragraph', [cutPlain(line, 'text')]));
  }

  private innermost(): DraftNode {
    return this.path.at(-1) ?? this.annex ?? this.plan;
  }
}
