/**
 * The lines of the text in the making. A row stands on the line of the file that it comes from; one that has no line of
 * its own there (a note, what follows `<br>`) comes below the row before and takes the place of a blank line, so that
 * the rows behind it stand on their lines again.
 */
import type { Aside } from '../../../src/model/plan/source.ts';

interface Row {
  /** 1-based; undefined where it has none of its own. */
  line: number | undefined;
  text: string;
  readonly asides: Omit<Aside, 'line'>[];
}

export class Rows {
  private readonly rows: Row[] = [];
  /** The line of the file that was reached last. */
  private line = 0;

  /** What comes next stands on that line of the file. */
  goTo(line: number): void {
    if (line <= this.line) return;
    this.line = line;
    const last = this.rows.at(-1);
    if (last !== undefined && last.line === undefined && last.text === '') last.line = line;
    else this.rows.push({ line, text: '', asides: [] });
  }

  add(text: string): void {
    this.current.text += text;
  }

  /** Begins a row that has no line of its own, unless one has just begun. */
  break(): void {
    if (this.current.text !== '') this.rows.push({ line: undefined, text: '', asides: [] });
  }

  tell(aside: Omit<Aside, 'line'>): void {
    const { asides } = this.current;
    const last = asides.at(-1);
    if (last?.kind === aside.kind && last.text === aside.text) {
      asides[asides.length - 1] = { ...last, count: last.count + aside.count };
    } else asides.push(aside);
  }

  private get current(): Row {
    if (this.rows.length === 0) this.goTo(1);
    return this.rows.at(-1) as Row;
  }

  /** All lines, `count` or more, and what is said of them. */
  end(count: number): { lines: string[]; asides: Aside[] } {
    const lines: string[] = [];
    const asides: Aside[] = [];
    for (const row of this.rows) {
      while (row.line !== undefined && lines.length < row.line - 1) lines.push('');
      if (row.line !== undefined || row.text !== '') lines.push(row.text);
      for (const aside of row.asides) asides.push({ ...aside, line: Math.max(1, lines.length) });
    }
    while (lines.length < count) lines.push('');
    return { lines, asides };
  }
}
