/**
 * Cuts a finished page, book or XML file into tags and texts, as the program writes them: attributes in double quotes, each
 * element closed. Whatever is written otherwise could be read otherwise by a browser, and is refused.
 */
import { refuse } from '../line.ts';
import { decodeEntities } from './entities.ts';
import type { Attributes, Tag, Token } from './tokens.ts';

const RE_START = /^<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(\/?)>$/i;
const RE_END = /^<\/([a-z][\w:-]*)>$/i;
/** They say nothing. */
const RE_ASIDE = /^<(?:!doctype [^<>]*|\?xml[^<>]*\?)>$/i;
const RE_ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
/** One that browsers read though it is not ended, or that we do not. */
export const RE_LOOSE = /&(?!(?:#\d+|#x[\da-f]+|quot|amp|lt|gt|apos);)[#a-z]/i;
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** What stands in them is no markup. */
const RAW = new Set(['script', 'style']);

/** The file that was cut last: its readers come one after another. */
let last: { readonly markup: string; readonly isXml: boolean; readonly tokens: readonly Token[] } | undefined;

/** Throws a `Refusal` where the file is written otherwise than the program writes. */
export function tokensOf(markup: string, isXml = false): readonly Token[] {
  if (last?.markup !== markup || last.isXml !== isXml) last = { markup, isXml, tokens: cut(markup, isXml) };
  return last.tokens;
}

/** Of a page all else of which was proven on another: from now on its main part stands for it. */
export function tokensOfMain(html: string, main: string): readonly Token[] {
  last = { markup: html, isXml: false, tokens: cut(main, false) };
  return last.tokens;
}

function cut(markup: string, isXml: boolean): Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < markup.length) {
    const start = markup.indexOf('<', at);
    if (start !== at) tokens.push({ text: decode(markup.slice(at, start < 0 ? markup.length : start), markup, at) });
    if (start < 0) break;
    const end = endOfTag(markup, start);
    const tag = readKnown(markup.slice(start, end), isXml) ?? notOurs(markup, start);
    at = end;
    for (const token of tag) {
      tokens.push(token);
      if ('open' in token) open.push(token.open);
      else if (open.pop() !== token.close) notOurs(markup, start);
    }
    const [token] = tag;
    if (isXml || token === undefined || !('open' in token) || !RAW.has(token.open)) continue;
    const until = markup.indexOf(`</${token.open}>`, at);
    if (until < 0) notOurs(markup, at);
    if (until > at) tokens.push({ text: markup.slice(at, until) });
    at = until;
  }
  if (open.length > 0) notOurs(markup, at);
  return tokens;
}

/** Most tags of a site are a few, written again and again. */
const LONGEST_KNOWN = 48;
const MOST_KNOWN = 5_000;
const KNOWN_HTML = new Map<string, readonly Tag[]>();
const KNOWN_XML = new Map<string, readonly Tag[]>();

function readKnown(written: string, isXml: boolean): readonly Tag[] | undefined {
  if (written.length >= LONGEST_KNOWN) return readTag(written, isXml);
  const known = isXml ? KNOWN_XML : KNOWN_HTML;
  const found = known.get(written);
  if (found !== undefined) return found;
  // Cut out of a page, it would hold the whole page in memory for as long as it is known.
  const own = JSON.parse(JSON.stringify(written)) as string;
  const tag = readTag(own, isXml);
  if (known.size >= MOST_KNOWN) known.clear();
  if (tag !== undefined) known.set(own, tag);
  return tag;
}

/** Behind the `>` that stands in no quotes. */
function endOfTag(markup: string, start: number): number {
  let end = markup.indexOf('>', start) + 1;
  let quote = markup.indexOf('"', start);
  while (end > 0 && quote >= 0 && quote < end) {
    const behind = markup.indexOf('"', quote + 1) + 1;
    if (behind === 0) return markup.length;
    if (behind > end) end = markup.indexOf('>', behind) + 1;
    quote = markup.indexOf('"', behind);
  }
  return end > 0 ? end : markup.length;
}

function readTag(written: string, isXml: boolean): Tag[] | undefined {
  const nameOf = (name: string): string => (isXml ? name : name.toLowerCase());
  const [, ended] = RE_END.exec(written) ?? [];
  if (ended !== undefined) return [{ close: nameOf(ended) }];
  const [, started, attributes = '', self = ''] = RE_START.exec(written) ?? [];
  if (started === undefined) return RE_ASIDE.test(written) ? [] : undefined;
  if (isXml && attributes.includes('<')) return undefined;
  const name = nameOf(started);
  const tag = { open: name, attributes: readAttributes(attributes, written, nameOf) };
  return (isXml ? self !== '' : VOID.has(name)) ? [tag, { close: name }] : [tag];
}

const NONE: Attributes = {};

function readAttributes(written: string, tag: string, nameOf: (name: string) => string): Attributes {
  if (written === '') return NONE;
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of written.matchAll(RE_ATTRIBUTE))
    attributes[nameOf(name)] ??= decode(value, tag, 0);
  return attributes;
}

function decode(text: string, markup: string, at: number): string {
  if (!text.includes('&')) return text;
  if (RE_LOOSE.test(text)) notOurs(markup, at);
  return decodeEntities(text);
}

function notOurs(markup: string, at: number): never {
  const around = markup.slice(Math.max(0, at - 20), at + 20).trim();
  const title = /<title>([^<]*)/.exec(markup)?.[1] ?? '';
  throw refuse(title, `有一处标记不是网站自己的写法：“${around}”`, '网站自己写出的标记');
}
