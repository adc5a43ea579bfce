/** The runs of a part as they open and close, and what of their text is left out. */
import type { AsideKind } from '../../../../src/model/plan/source.ts';
import { RunSays } from '../styles/run-says.ts';
import type { Styles } from '../styles/styles.ts';
import type { Flow } from './flow.ts';

export class Runs {
  private readonly flow: Flow;
  private readonly styles: Styles;
  private readonly stack: RunSays[] = [];

  constructor(flow: Flow, styles: Styles) {
    this.flow = flow;
    this.styles = styles;
  }

  get last(): RunSays | undefined {
    return this.stack.at(-1);
  }

  open(): void {
    this.stack.push(new RunSays());
  }

  close(): void {
    this.stack.pop();
  }

  /**
   * Whether text of the run is left out, which is told: it is hidden, or nobody sees it who does not look for it, or it
   * is struck through, and without the line would say what its author took back.
   */
  leavesOut(text: string, isHidden: boolean, isInShade: boolean): boolean {
    const kind = isHidden ? 'hidden-text' : this.absenceOf(isInShade);
    if (kind !== undefined && (isHidden || text.trim() !== '')) this.flow.addAside(kind, '', [...text].length);
    return kind !== undefined;
  }

  private absenceOf(isInShade: boolean): AsideKind | undefined {
    const { paragraph } = this.flow;
    const isShaded = isInShade || paragraph?.isShaded === true;
    if (this.last?.isStruck(this.styles, paragraph?.style) === true) return 'struck-text';
    return this.last?.isFaint(this.styles, paragraph?.style, isShaded) === true ? 'faint-text' : undefined;
  }
}
