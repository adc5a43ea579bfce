import type { SourceLine } from '../../src/model/plan/source.ts';
import { foldText } from '../../src/model/text/fold.ts';

/** Longer than any title. */
const LINE_LIMIT = 120;

/** Tells whether a title stands alone on a line further on. */
export class LinesBehind {
  private readonly lines: readonly SourceLine[];
  /** Where each short line stands last; made when first asked for. */
  private last: ReadonlyMap<string, number> | undefined;

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines;
  }

  has(title: string, at: number): boolean {
    this.last ??= new Map(
      this.lines.flatMap(({ text }, i) => (text.length > LINE_LIMIT ? [] : [[foldText(text), i] as const])),
    );
    return (this.last.get(foldText(title)) ?? -1) > at;
  }
}
