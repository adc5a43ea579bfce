/** Puts what is printed of a Markdown file on the line that it has there, line breaks and wrapped lines included. */
import { MarkdownRows } from './rows.ts';
import { joinSoftly } from './soft-breaks.ts';

const RE_ENDING = /\r\n|\n|\r/;
/** What stands below a title on a line of its own: who, when, in brackets. */
const RE_BELOW = /^\s*(?:[（(〔【[]|——)/;

export class FileLines {
  readonly rows = new MarkdownRows();
  /** The line of the file that is printed. */
  private line = 0;
  /** Whether what is printed stands elsewhere in the file. */
  private isAway = false;
  /** Whether a title was broken off, and what comes next tells whether it goes on. */
  private isTitleBroken = false;

  goTo(line: number): void {
    if (this.isAway && line > this.line) this.rows.break();
    if (!this.isAway) this.rows.goTo(line);
    this.line = line;
  }

  /** `isProse`: what wraps in it may be one line. */
  add(text: string, isProse: boolean): void {
    for (const [i, part] of text.split(RE_ENDING).entries()) {
      if (i === 0) this.endBreak(part);
      this.rows.add(i > 0 ? this.wrap(part, isProse) + part : part);
    }
  }

  /** A break in a title parts it only from what stands below it. */
  break(isInTitle: boolean): void {
    if (isInTitle) this.isTitleBroken = true;
    else this.rows.break();
  }

  /** Prints what stands on `line` and below it where the rows are now. */
  printAway(line: number, print: () => void): void {
    const before = this.line;
    this.line = line;
    this.isAway = true;
    print();
    this.isAway = false;
    this.line = before;
  }

  /** Goes to the next line of the file; returns what stands in front of it where it goes on with the one above. */
  private wrap(part: string, isProse: boolean): string {
    const joint = isProse ? joinSoftly(this.rows.text, part, this.isAway) : undefined;
    if (joint === undefined) this.goTo(this.line + 1);
    else {
      this.line += 1;
      if (!this.isAway) this.rows.pass(this.line);
    }
    return joint ?? '';
  }

  private endBreak(text: string): void {
    if (this.isTitleBroken && RE_BELOW.test(text)) this.rows.break();
    this.isTitleBroken = false;
  }
}
