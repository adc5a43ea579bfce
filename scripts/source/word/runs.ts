/** The runs of a part as they open and close, and what is told of their text. */
import type { Flow } from './flow.ts';
import { RunSays } from './run-says.ts';
import type { Styles } from './styles.ts';

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

  /** Of text that is hidden, struck, or as good as hidden, how much there is. */
  tell(text: string, isHidden: boolean, isInShade: boolean): void {
    const { length } = [...text];
    const { paragraph } = this.flow;
    const isShaded = isInShade || paragraph?.isShaded === true;
    if (isHidden) this.flow.addAside('hidden-text', '', length);
    else if (this.last?.isStruck === true) this.flow.addAside('struck-shown', '', length);
    if (isHidden || text.trim() === '') return;
    if (this.last?.isFaint(this.styles, paragraph?.style, isShaded) === true)
      this.flow.addAside('faint-shown', '', length);
  }
}
