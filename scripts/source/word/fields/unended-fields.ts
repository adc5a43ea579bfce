/**
 * Fields that the document begins and never ends: what stands behind them would all be their code. They are taken for
 * none, so that the text behind them is seen. The others are matched as they stand in each other.
 */
const RE_ENDS = /<[^<>]*\bfldCharType\s*=\s*["'](begin|end)["']/g;

/** To be asked of each field, in the order of the document. */
export class UnendedFields {
  /** By their place among all that begin, from 1. */
  private readonly unended: ReadonlySet<number>;
  private begun = 0;

  constructor(xml: string) {
    const open: number[] = [];
    let begun = 0;
    for (const [, type] of xml.matchAll(RE_ENDS)) {
      if (type === 'end') open.pop();
      else {
        begun += 1;
        open.push(begun);
      }
    }
    this.unended = new Set(open);
  }

  /** Whether the field that begins now, seen or not, is one. */
  begins(): boolean {
    this.begun += 1;
    return this.unended.has(this.begun);
  }
}
