/**
 * Cuts from a line what carries no meaning at its ends: spaces of every kind, zero-width characters, and what HTML
 * leaves there (`&nbsp;&nbsp;一、抓好栽植`, `<p>2.分片栽植。</p>`).
 */
export interface Trimmed {
  readonly lead: string;
  readonly core: string;
  readonly trail: string;
}

const SPACE = '[\\s\\u200b-\\u200f\\u2060]';
const ENTITY = '&(?:nbsp|emsp|ensp|thinsp|#160|#12288|#8195|#xa0|#x3000);';
const TAG =
  '</?(?:p|div|h[1-6]|span|br|td|tr|th|table|tbody|li|ul|ol|center|font|strong|b|em|section|article)(?:\\s[^<>]{0,200})?/?>';
const RE_LEAD = new RegExp(`^(?:${SPACE}|${ENTITY}|${TAG})+`);
const RE_TRAIL_HTML = new RegExp(`(?:${ENTITY}|${TAG})$`);
const RE_SPACE = new RegExp(SPACE);
/** No space stands between these two, and nearly all characters of Chinese text do. */
const LAST_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;
/** How far from a line's end an entity or a tag may begin. */
const REACH = 240;

export function trimLine(text: string): Trimmed {
  const first = text.charCodeAt(0);
  const lead = isPrinted(first) || isBeyondSpaces(first) ? '' : (RE_LEAD.exec(text)?.[0] ?? '');
  let end = text.length;
  for (;;) {
    while (end > lead.length && isSpace(text.charCodeAt(end - 1))) end -= 1;
    const last = text[end - 1];
    if (last !== ';' && last !== '>') break;
    const from = Math.max(lead.length, end - REACH);
    const html = RE_TRAIL_HTML.exec(text.slice(from, end));
    if (html === null) break;
    end -= html[0].length;
  }
  return { lead, core: text.slice(lead.length, end), trail: text.slice(end) };
}

/** Whether nothing stands around a line's words, as around most. */
export function isTrimmed(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return (isPrinted(first) || isBeyondSpaces(first)) && isBeyondSpaces(last);
}

const RE_QUOTE = /^\s{0,3}(?:>[ \u00a0]?){1,3}/;

/** Whether a mail quotes all of a text: `> 一、抓好栽植`. */
function isQuoted(lines: readonly { readonly text: string }[]): boolean {
  let quoted = 0;
  for (const { text } of lines) {
    if (RE_QUOTE.test(text)) quoted += 1;
    else if (text.trim() !== '') return false;
  }
  return quoted > 2;
}

const RE_HASHES = /^#{1,6}[ \t\u3000]+(?=\S)/;
const LEAST_HASHED = 2;

/** Whether headings bear the signs of Markdown, in a file that is none: `## 一、抓好栽植`. */
const isHashed = (lines: readonly { readonly text: string }[]): boolean =>
  lines.filter(({ text }) => RE_HASHES.test(text)).length >= LEAST_HASHED;

/** How the lines of a text are trimmed: without the signs of a mail's quotation or of Markdown's headings. */
export function chooseTrim(lines: readonly { readonly text: string }[]): (text: string) => Trimmed {
  if (isQuoted(lines)) return (text) => trimBehind(RE_QUOTE, text);
  return isHashed(lines) ? (text) => trimBehind(RE_HASHES, text) : trimLine;
}

function trimBehind(signs: RegExp, text: string): Trimmed {
  const [sign] = signs.exec(text) ?? [''];
  const { lead, core, trail } = trimLine(text.slice(sign.length));
  return { lead: sign + lead, core, trail };
}

const isBeyondSpaces = (code: number): boolean => code > LAST_SPACE && code < BYTE_ORDER_MARK;

/** A letter, a digit or a sign that opens no HTML. */
const isPrinted = (code: number): boolean => code > 0x20 && code < 0x7f && code !== AMPERSAND && code !== LESS;
const AMPERSAND = '&'.charCodeAt(0);
const LESS = '<'.charCodeAt(0);

const isSpace = (code: number): boolean => !isBeyondSpaces(code) && RE_SPACE.test(String.fromCharCode(code));
