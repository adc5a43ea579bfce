/** How a finding says what a Word or Markdown file holds besides the lines taken from it. */
import type { Finding } from '../../../src/model/plan/finding.ts';
import type { Aside, AsideKind } from '../../../src/model/plan/source.ts';

export interface Wording {
  readonly severity: Finding['severity'];
  readonly say: (aside: Aside) => string;
  readonly hint: string | ((aside: Aside) => string);
  /** Whether it quotes what no reader sees. */
  readonly isForEditor?: (aside: Aside) => boolean;
}

/** Of the asides that one rule tells; those of another rule are absent. */
export type Wordings = Partial<Record<AsideKind, Wording>>;
