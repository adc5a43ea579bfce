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
  if (!RE_CANDIDATE.test(text)) return text;
  const chars = [...text];
  const wide = chars.map((char, i) => char in TWINS && hasChineseBeside(chars, i));
  for (const [open, close] of bracketPairs(chars)) {
    const either = (wide[open] as boolean) || (wide[close] as boolean);
    wide[open] = either;
    wide[close] = either;
  }
  return chars.map((char, i) => (wide[i] ? TWINS[char] : char)).join('');
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

const RE_CANDIDATE = /[,:;?!()]/;
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

function hasChineseBeside(chars: readonly string[], i: number): boolean {
  return RE_CHINESE.test(chars[i - 1] ?? '') || RE_CHINESE.test(chars[i + 1] ?? '');
}

function* bracketPairs(chars: readonly string[]): Generator<[number, number]> {
  const open: number[] = [];
  for (let i = 0; i < chars.length; i++) {
    if (chars[i] === '(') open.push(i);
    else if (chars[i] === ')') {
      const start = open.pop();
      if (start !== undefined) yield [start, i];
    }
  }
}
