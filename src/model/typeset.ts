/**
 * Shows half-width punctuation beside Chinese text as full-width, one character for one:
 *
 *     | 省、市、县(区)三级,覆盖率达到75%。   →   省、市、县（区）三级，覆盖率达到75%。
 *
 * `,:;?!` turn where a Han character or Chinese punctuation stands beside them, brackets in pairs where one stands
 * beside either of the two. What stands among Latin letters and digits (`10:30`, `1,000`, `f(x)`) stays.
 * `foldWidth(typeset(text)) === foldWidth(text)` for every text.
 */
export function typeset(text: string): string {
  let shown = '';
  let end = 0;
  for (const { index, isWide } of findCandidates(text)) {
    if (!isWide) continue;
    shown += text.slice(end, index) + TWINS[text[index] as string];
    end = index + 1;
  }
  return shown === '' ? text : shown + text.slice(end);
}

/** Typesets pieces that stand one behind the other as one text, and cuts them apart again. */
export function typesetPieces(pieces: readonly string[]): string[] {
  const shown = typeset(pieces.join(''));
  let at = 0;
  return pieces.map((piece) => {
    // The twins of half-width punctuation are as long as they are, so offsets hold.
    at += piece.length;
    return shown.slice(at - piece.length, at);
  });
}

const RE_CANDIDATE = /[,:;?!()]/g;
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

/** A character that may turn, by its offset. */
interface Candidate {
  readonly index: number;
  isWide: boolean;
}

/** In the order of the text. Looks at nothing but the candidates and their neighbours. */
function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const open: Candidate[] = [];
  for (const { 0: char, index } of text.matchAll(RE_CANDIDATE)) {
    const candidate = { index, isWide: hasChineseBeside(text, index) };
    found.push(candidate);
    if (char === '(') open.push(candidate);
    const partner = char === ')' ? open.pop() : undefined;
    if (partner === undefined) continue;
    partner.isWide ||= candidate.isWide;
    candidate.isWide = partner.isWide;
  }
  return found;
}

function hasChineseBeside(text: string, i: number): boolean {
  return RE_CHINESE.test(charBefore(text, i)) || RE_CHINESE.test(charAt(text, i + 1));
}

function charAt(text: string, i: number): string {
  const code = text.codePointAt(i);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function charBefore(text: string, i: number): string {
  const char = charAt(text, i - 2);
  return char.length === 2 ? char : text.charAt(i - 1);
}
