/** The words of a page's drawing instructions: operands, each before its operator. */

const SAVE = 'q'.charCodeAt(0);
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32];
const [OPEN, CLOSE, LESS, MORE, SLASH, BACKSLASH, LEFT, RIGHT] = [...'()<>/\\[]'].map((char) => char.charCodeAt(0));

export const isBlank = (code: number): boolean =>
  code === SPACE || code === LINE_FEED || code === RETURN || code === TAB || code === 12 || code === 0;
/** What ends a number, a name or an operator. */
const isEnd = (code: number): boolean =>
  isBlank(code) ||
  code === OPEN ||
  code === CLOSE ||
  code === LESS ||
  code === MORE ||
  code === SLASH ||
  code === LEFT ||
  code === RIGHT;

/** `skip` is asked at each token that begins with `q` or `/`, and says where reading goes on where it has read more at once. */
export function takeTokens(content: string, take: (token: string) => void, skip?: (at: number) => number): void {
  for (let at = 0; at < content.length; ) {
    const code = content.charCodeAt(at);
    const next = isBlank(code) ? at + 1 : code === SAVE || code === SLASH ? (skip?.(at) ?? at) : at;
    if (next > at) {
      at = next;
      continue;
    }
    const end = endOfToken(content, at, code);
    take(content.slice(at, end));
    at = end;
  }
}

/** Of one that begins at `from`, with `code`. */
export function endOfToken(content: string, from: number, code: number): number {
  if (code === OPEN) return endOfString(content, from);
  if (code === LEFT || code === RIGHT || code === CLOSE) return from + 1;
  if (code === LESS || code === MORE) {
    if (content.charCodeAt(from + 1) === code) return from + 2;
    const end = code === LESS ? content.indexOf('>', from) + 1 : 0;
    return end > 0 ? end : from + 1;
  }
  let end = from + 1;
  while (end < content.length && !isEnd(content.charCodeAt(end))) end += 1;
  return end;
}

/** It may hold brackets of its own, in pairs. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE && --depth === 0) return at + 1;
  }
  return content.length;
}

/** A letter, or a quotation mark: what else a word begins with makes it an operand. */
export function isOperator(token: string): boolean {
  const code = token.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
}
