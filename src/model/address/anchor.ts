/**
 * 锚: where an entry stands, as steps of printed numbering from the outside in. As text it is the HTML id and the last
 * part of a permalink:
 *
 *     anchor = step ("-" step)*
 *     step   = kind ("-" number)+ ("-" twin)?
 *     kind   = "annex" | "book" | "subbook" | "chapter" | "section" | "part" | "article" | "item" | "subitem" | "point"
 *     number = "0" | [1-9] [0-9]*
 *     twin   = [a-z]+          b for the second of its number in its place, c … z, aa …; the first has none
 *
 *     part-2-section-1-item-3    annex-1-item-3    article-7-1 (第七条之一)    item-1-1 (1.1)    item-3-b
 *
 * A word with a number behind it is a kind, any other word a twin: each anchor is written in one way and read in one.
 */
export const ANCHOR_KINDS = [
  'annex',
  'book',
  'subbook',
  'chapter',
  'section',
  'part',
  'article',
  'item',
  'subitem',
  'point',
] as const;

/** What an anchor's step may be of. */
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** One level of an anchor: `item-27`, `article-7-1`, `section-2-b`. */
export interface AnchorStep {
  readonly kind: AnchorKind;
  /** Mostly one, never none; 7 and 1 of 第七条之一, 1 and 1 of `1.1`. */
  readonly numbers: readonly number[];
  /** 1 for the first entry of its number in its place, 2 for the second … */
  readonly twin: number;
}

/** From the outside in; at least one step. */
export type Anchor = readonly AnchorStep[];

/** Reads what `printAnchor` prints, and nothing else: undefined for any other text. */
export function readAnchor(text: string): Anchor | undefined {
  const steps: AnchorStep[] = [];
  for (let at = 0; at <= text.length; at = RE_STEP.lastIndex + 1) {
    RE_STEP.lastIndex = at;
    const [, kind, numbers = '', letters] = RE_STEP.exec(text) ?? [];
    const twin = letters === undefined ? 1 : readTwin(letters);
    if (kind === undefined || twin === undefined) return undefined;
    steps.push({ kind: kind as AnchorKind, numbers: numbers.slice(1).split('-').map(Number), twin });
  }
  return steps;
}

/** A word is a twin where another word or nothing follows. */
const RE_STEP = new RegExp(
  `(${ANCHOR_KINDS.join('|')})((?:-(?:0|[1-9][0-9]{0,14}))+)(?:-([a-z]+)(?=-[a-z]|$))?(?=-[a-z]|$)`,
  'y',
);

/** Reads an anchor of the model or of a ledger, which is one. */
export function parseAnchor(text: string): Anchor {
  const anchor = readAnchor(text);
  if (anchor === undefined) throw new Error(`no anchor: ${text}`);
  return anchor;
}

/** As `readAnchor` reads it. */
export function printAnchor(anchor: Anchor): string {
  return anchor.map(({ kind, numbers, twin }) => [kind, ...numbers, ...printTwin(twin)].join('-')).join('-');
}

/** The entry's own step. */
export const lastStep = (anchor: Anchor): AnchorStep => anchor.at(-1) as AnchorStep;

/** What the anchors numbered in one row share: all but the last number. */
export const rowOf = (anchor: Anchor): string => printAnchor(withOrdinal(anchor, 0));

/** The last number: its place in its row. */
export const ordinalOf = (anchor: Anchor): number => lastStep(anchor).numbers.at(-1) as number;

/** The anchor of another number in the same row. */
export function withOrdinal(anchor: Anchor, ordinal: number): Anchor {
  const { kind, numbers } = lastStep(anchor);
  return [...anchor.slice(0, -1), { kind, numbers: [...numbers.slice(0, -1), ordinal], twin: 1 }];
}

/** The letters of a twin: 2 → b … 26 → z, 27 → aa; none of the first. */
export function printTwin(twin: number): string[] {
  let letters = '';
  for (let rest = twin; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return twin === 1 ? [] : [letters];
}

/** b → 2 … z → 26, aa → 27. The first has no letter: `a` is none. */
function readTwin(letters: string): number | undefined {
  if (letters === 'a' || letters.length > 6) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}
