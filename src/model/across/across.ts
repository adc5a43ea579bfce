/**
 * What the plans of a compilation say together, taken from their texts by rule: every figure, every date, every document
 * and every quoted word that they name. Each row quotes the words it came from and leads to their entry.
 */

/** Where words stand: an entry, or the plan's preamble (`anchor` null). */
export interface Quoted {
  /** The plan's ordinal. */
  readonly plan: number;
  readonly anchor: string | null;
  readonly url: string;
}

/** A number with its unit, as one clause prints it. */
export interface FigureRow extends Quoted {
  /** As printed: `94.5%`, `700-800人`. */
  readonly printed: string;
  /** Its value, or the two ends of a range; 万 and 亿 are counted in. */
  readonly from: number;
  readonly to: number;
  /** Empty where none is printed. */
  readonly unit: string;
  /** The words of its clause that compare it, as printed: 达到, 不少于, 以上. */
  readonly comparison: readonly string[];
  /** How often, where it says so: 每学期. */
  readonly per: string | null;
  /** The clause it stands in, verbatim. */
  readonly clause: string;
}

/** A time by which, or in which, something is to be done. */
export interface TermRow extends Quoted {
  /** As printed: `2024年8月底前`, `上半年`. */
  readonly printed: string;
  readonly clause: string;
  /** The span of days it names, `2024-08-01`; null where neither the words nor the plan's title name a year. */
  readonly first: string | null;
  readonly last: string | null;
  /** Whether the year is the one in the plan's title. */
  readonly isYearOfTitle: boolean;
}

/** A name and all places that bear it. */
export interface NameRow {
  /** As printed most often, without the marks around it. */
  readonly name: string;
  /** Other forms of it, in other marks or widths. */
  readonly variants: readonly string[];
  /** The first letter of its reading, or `#`. */
  readonly initial: string;
  /** Each place once, in reading order. */
  readonly places: readonly Quoted[];
  /** How often it is named. */
  readonly count: number;
}

/** Of one compilation, each list in reading order but where it says otherwise. */
export interface Across {
  readonly figures: readonly FigureRow[];
  readonly terms: readonly TermRow[];
  /** What stands in 《》, by reading. */
  readonly documents: readonly NameRow[];
  /** What stands in “”, by reading. */
  readonly quotes: readonly NameRow[];
}
