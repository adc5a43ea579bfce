/**
 * Shows half-width punctuation beside Chinese text as full-width, one character for one:
 *
 *     | 省、市、县(区)三级,覆盖率达到75%。   →   省、市、县（区）三级，覆盖率达到75%。
 *
 * `,:;?!` turn where a Han character or Chinese punctuation stands beside them, brackets in pairs where one stands
 * beside either of the two. What stands among Latin letters and digits (`10:30`, `1,000`, `f(x)`) stays.
 * `foldWidth(typeset(text)) === foldWidth(text)` for every text.
 */
export function typeset(raw: string): string {
  if (!RE_CANDIDATE.test(raw)) return raw;
  const text = keepInLine(raw);
  let shown = '';
  let end = 0;
  for (const at of findWide(text)) {
    shown += text.slice(end, at) + TWINS[text[at] as string];
    end = at + 1;
  }
  return shown + text.slice(end);
}

/** A break inside a line as a space, a byte order mark as a zero-width space: neither XML nor a PDF can hold them. */
export function keepInLine(text: string): string {
  return text.replace(RE_BREAK, ' ').replaceAll('\ufeff', '\u200b');
}

/** Typesets texts that stand one behind the other on a line as one text, and cuts them apart again. */
export function typesetTogether(texts: readonly string[]): string[] {
  const shown = typeset(texts.join(''));
  let at = 0;
  return texts.map((text) => {
    // The twins of half-width punctuation are as long as they are, so offsets hold.
    at += text.length;
    return shown.slice(at - text.length, at);
  });
}

const RE_CANDIDATE = /[,:;?!()\v\f\u2028\u2029\ufeff]/;
const RE_BREAK = /[\v\f\u2028\u2029]/g;
const RE_CANDIDATES = /[,:;?!()]/g;
const TWINS: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** Han, kana, and the punctuation that belongs to Chinese text, curly quotes included. */
const RE_CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff5e“”‘’…—·]/u;

/** The offsets of the half-width punctuation that is shown full-width. */
function findWide(text: string): number[] {
  const offsets: number[] = [];
  const isWide: boolean[] = [];
  const open: number[] = [];
  for (const { index: at } of text.matchAll(RE_CANDIDATES)) {
    const i = offsets.push(at) - 1;
    isWide.push(hasChineseBeside(text, at));
    if (text[at] === '(') open.push(i);
    const partner = text[at] === ')' ? open.pop() : undefined;
    if (partner !== undefined) isWide[partner] = isWide[i] = isWide[partner] === true || isWide[i] === true;
  }
  return offsets.filter((_, i) => isWide[i]);
}

function hasChineseBeside(text: string, at: number): boolean {
  return RE_CHINESE.test(charBefore(text, at)) || RE_CHINESE.test(String.fromCodePoint(text.codePointAt(at + 1) ?? 0));
}

/** A character outside the Basic Multilingual Plane takes two units. */
function charBefore(text: string, at: number): string {
  const start = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 ? at - 2 : at - 1;
  return text.slice(Math.max(start, 0), at);
}
