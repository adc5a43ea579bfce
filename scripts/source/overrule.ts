/**
 * What an editor says of single lines, beside the seed: see scripts/source/read-overrules.ts. A line of text begins a
 * `paragraph`, or `goes-on` with the line above it.
 */
export const OVERRULED_AS = ['title', 'text', 'furniture', 'document', 'paragraph', 'goes-on'] as const;

/** As `seeds/{compilation}.reading.json` has it. */
export interface Overrule {
  readonly line: number;
  /** How the line begins: where it does not any more, the file speaks of another line. */
  readonly begins: string;
  readonly as: (typeof OVERRULED_AS)[number];
  readonly reason: string;
}

/** What a line is by the editor's word, by its number. */
export type Overruled = ReadonlyMap<number, Overrule['as']>;

/** By line, 1-based; of two for one line the later holds. */
export const readOverruled = (overrules: readonly Overrule[]): Overruled =>
  new Map(overrules.map(({ line, as }) => [line, as]));
