/** The marks that are open at a place of a page's content: of the tags, of what belongs to the page, of words that stand for glyphs. */
import { bytesOf, decodeText } from './meanings.ts';

/** A number that the tags know it by, an artifact, or a text that stands for the glyphs in it, once. */
type Opened = number | 'artifact' | { actual: string | null } | null;

export class OpenMarks {
  private readonly open: Opened[] = [];

  /** The innermost one that the tags know. */
  get mark(): number | undefined {
    return this.open.findLast((one) => typeof one === 'number');
  }

  get isArtifact(): boolean {
    return this.open.includes('artifact');
  }

  /** With the operands that it is opened with; returns whether an artifact begins. */
  begin(operands: readonly string[]): boolean {
    const opened = readMark(operands);
    this.open.push(opened);
    return opened === 'artifact';
  }

  beginTagged(mark: number): void {
    this.open.push(mark);
  }

  end(): void {
    this.open.pop();
  }

  /** What stands for the glyphs: the text for the first of them, nothing for the others; undefined where nothing does. */
  takeActual(): string | undefined {
    const standsFor = this.open.findLast((one) => typeof one === 'object' && one !== null);
    if (standsFor === undefined) return undefined;
    const { actual } = standsFor;
    standsFor.actual = null;
    return actual ?? '';
  }
}

function readMark(operands: readonly string[]): Opened {
  const operandOf = (key: string): string | undefined => operands[operands.indexOf(key) + 1 || operands.length];
  const [id, actual] = [operandOf('/MCID'), operandOf('/ActualText')];
  if (id !== undefined) return Number(id);
  if (operands[0] === '/Artifact') return 'artifact';
  return actual === undefined ? null : { actual: decodeText(bytesOf(actual)) };
}
