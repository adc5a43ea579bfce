/**
 * Reads the XML of a Word document, element by element, under the prefixes that Word uses. Other producers may bind
 * other prefixes to the same namespaces, or none; names come here as Word would write them.
 */
import { Parser } from 'htmlparser2';

export type Attributes = Record<string, string>;

interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Thrown where the XML ends before its elements do, or refers to what is not there. */
export class BrokenXml extends Error {}

/** Word's prefix by the end of a namespace, which is the same in the strict and in the transitional form. */
const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/microsoft-com:vml$/, 'v'],
];

/** Throws `BrokenXml` where elements are left open. */
export function readXml(xml: string, { open, text, close }: XmlHandlers): void {
  const renamed = new Map<string, string>();
  const rename = (name: string): string => {
    if (renamed.size === 0) return name;
    const colon = name.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  let isBroken = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        learnPrefixes(attributes, renamed);
        open(rename(name), renamed.size === 0 ? attributes : renameKeys(attributes, rename));
      },
      ontext(value) {
        text?.(value);
      },
      onclosetag(name, isImplied) {
        // `<w:p/>` closes without a tag of its own, too.
        if (isImplied && !isSelfClosed(xml, parser.endIndex)) isBroken = true;
        close?.(rename(name));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (isBroken) throw new BrokenXml();
}

const isSelfClosed = (xml: string, end: number): boolean => xml[end] === '>' && xml[end - 1] === '/';

function learnPrefixes(attributes: Attributes, renamed: Map<string, string>): void {
  for (const key of Object.keys(attributes)) {
    if (!key.startsWith('xmlns')) continue;
    const bound = key.slice(6);
    const known = PREFIXES.find(([re]) => re.test(attributes[key] ?? ''))?.[1];
    if (known !== undefined && known !== bound) renamed.set(bound, known);
  }
}

/** An attribute without a prefix stays so, whatever the default namespace. */
function renameKeys(attributes: Attributes, rename: (name: string) => string): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key) : key, value]),
  );
}
