/**
 * The clause that a piece of a text stands in, verbatim: what lies between the stops around it. Stops inside brackets
 * and quotes end no clause, and neither does the comma of `33,120`.
 *
 *     | 学前三年毛入园率达到94.5%以上,普惠性幼儿园覆盖率达到89%,公办…
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^      around 94.5%
 */
const STOPS = new Set('。；;！!？?，,：:\n');
const PAIRS = new Map(
  [...'（）()【】［］[]〔〕“”‘’《》〈〉「」『』'].map((char, i, all) => [char, all[i ^ 1] as string]),
);
const OPENING = new Set([...'（(【［[〔“‘《〈「『']);

/** The clause that the characters from `start` to `end` (in UTF-16 units) stand in, verbatim, without white space at its ends. */
export function clauseAround(text: string, start: number, end: number): string {
  return text.slice(findStart(text, start), findEnd(text, end)).trim();
}

function findStart(text: string, from: number): number {
  const open: string[] = [];
  for (let i = from - 1; i >= 0; i--) {
    const char = text[i] as string;
    if (open.length > 0 && char === open.at(-1)) open.pop();
    else if (isClosing(char) && text.lastIndexOf(PAIRS.get(char) as string, i) >= 0)
      open.push(PAIRS.get(char) as string);
    else if (open.length === 0 && isStop(text, i)) return i + 1;
  }
  return 0;
}

function findEnd(text: string, from: number): number {
  const open: string[] = [];
  for (let i = from; i < text.length; i++) {
    const char = text[i] as string;
    if (open.length > 0 && char === open.at(-1)) open.pop();
    else if (OPENING.has(char) && text.indexOf(PAIRS.get(char) as string, i) >= 0) open.push(PAIRS.get(char) as string);
    else if (open.length === 0 && isStop(text, i)) return i;
  }
  return text.length;
}

const isClosing = (char: string): boolean => PAIRS.has(char) && !OPENING.has(char);

function isStop(text: string, i: number): boolean {
  if (!STOPS.has(text[i] as string)) return false;
  return !/^\d[,，]\d{3}$/.test(text.slice(i - 1, i + 4));
}
