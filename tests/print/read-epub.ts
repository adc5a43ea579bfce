/** Opens a book and reads its files strictly: each tag closed, each entity known, each id once. */
import { strFromU8, unzipSync } from 'fflate';

export interface XmlFile {
  readonly ids: readonly string[];
  /** Values of `href`, `full-path` and `idref`, in order. */
  readonly links: readonly string[];
  /** The text inside `body`, without markup. */
  readonly text: string;
}

export const openEpub = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const RE_TOKEN = /<\?[^>]*\?>|<!DOCTYPE html>|<(\/?)([\w:]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;

/** Throws where the text is no well-formed XML of the plain kind a book has. */
export function readXml(xml: string): XmlFile {
  const open: string[] = [];
  const ids: string[] = [];
  const links: string[] = [];
  let text = '';
  for (const [token, closes, name, attributes = '', empty] of xml.matchAll(RE_TOKEN)) {
    if (token === '<' || /&(?!(?:amp|lt|gt|quot);)/.test(token)) throw new Error(`no XML: ${token}`);
    if (name === undefined) {
      if (open.includes('body') && !token.startsWith('<')) text += token;
    } else if (closes) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      for (const [, key, value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        if (key === 'id') ids.push(value);
        if (key === 'href' || key === 'full-path' || key === 'idref') links.push(value);
      }
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> stays open`);
  if (new Set(ids).size !== ids.length) throw new Error('an id twice');
  return { ids, links, text: readEntities(text) };
}

const readEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] as string);
