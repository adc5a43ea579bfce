import { HEADINGS } from './education-2024.headings.ts';

export interface ListedHeading {
  readonly plan: number;
  readonly anchor: string;
  /** Lines of the seed, or null where it does not stand there. */
  readonly outlineLine: number | null;
  readonly bodyLine: number | null;
  /** Mark and heading, as printed. */
  readonly words: string;
}

/** The hand-written headings, read. */
export const LISTED: readonly ListedHeading[] = HEADINGS.flatMap((block, i) =>
  block
    .trim()
    .split('\n')
    .map((line) => {
      const [, anchor, outline, body, words] = /^(\S+) (\S+?)\/(\S+) (.+)$/.exec(line) as unknown as string[];
      const lineNumber = (text: string | undefined): number | null => (text === '-' ? null : Number(text));
      return {
        plan: i + 1,
        anchor: anchor as string,
        outlineLine: lineNumber(outline),
        bodyLine: lineNumber(body),
        words: words as string,
      };
    }),
);
