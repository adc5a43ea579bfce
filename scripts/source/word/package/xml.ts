/**
 * Reads the XML of a Word document, element by element, under the prefixes that Word uses: other producers may bind
 * other prefixes to the same namespaces, or none.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** Without a prototype, so that `constructor` is an attribute or nothing. */
export type XmlAttributes = Record<string, string>;

interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Thrown where a part cannot be read whole or may not be read. The message tells the editor what was found. */
export class BrokenXml extends Error {
  constructor(message = '这个 .docx 文件已损坏，里面的文字读不完整') {
    super(message);
  }
}

/** Thrown where a part holds a character that XML may not hold. */
export class ControlInXml extends BrokenXml {}

/**
 * What a part may hold, so that a small file cannot keep us busy for ever. A thousand pages are some 600,000 elements;
 * Word's own stand some thirty deep, ten more for a table in a table.
 */
const MOST_ELEMENTS = 2_000_000;
const MOST_LEVELS = 500;
const MOST_ATTRIBUTES = 1000;

/** Word's prefix by the end of a namespace, which is the same in the strict and in the transitional form. */
const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w:'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm:'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r:'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a:'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic:'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp:'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c:'],
  [/\/drawing(?:ml)?\/2014\/chartex$/, 'cx:'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm:'],
  [/\/markup-compatibility\/2006$/, 'mc:'],
  [/microsoft-com:vml$/, 'v:'],
  [/\/package\/2006\/(?:relationships|content-types)$/, ''],
  // What else Word knows needs no name here.
  [/^http:\/\/(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.oclc\.org)\/|^urn:schemas-microsoft-com:/, '~'],
];

/** Throws `BrokenXml` where the XML is not well-formed, or declares what it means itself (a DTD). Nothing is read of ''. */
export function readXml(xml: string, { open, text, close }: XmlHandlers): void {
  if (xml === '') return;
  refuseControls(xml);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const prefixes = new Map<string, string>();
  const rename = ({ uri, local }: Pick<SaxesTagNS, 'uri' | 'local'>): string => prefixOf(uri, prefixes) + local;
  let elements = 0;
  let levels = 0;
  let attributes = 0;
  parser.on('error', () => {
    throw new BrokenXml();
  });
  parser.on('doctype', () => {
    throw new BrokenXml('这个 .docx 文件里有 DTD 声明，正常的 Word 文档没有');
  });
  parser.on('opentagstart', () => {
    elements += 1;
    levels += 1;
    attributes = 0;
    if (elements > MOST_ELEMENTS) throw new BrokenXml(`这个 .docx 文件里的元素超过 ${MOST_ELEMENTS / 10_000} 万个`);
    if (levels > MOST_LEVELS) throw new BrokenXml(`这个 .docx 文件的内容层层相套，超过 ${MOST_LEVELS} 层`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new BrokenXml();
  });
  parser.on('opentag', (tag) => {
    open(rename(tag), readAttributes(Object.values(tag.attributes), rename));
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('closetag', (tag) => {
    levels -= 1;
    close?.(rename(tag));
  });
  parser.write(xml).close();
}

/** Of a namespace that Word does not know, and passes over with all that is in it, `?`. */
function prefixOf(uri: string, known: Map<string, string>): string {
  let prefix = known.get(uri);
  if (prefix === undefined) {
    prefix = uri === '' ? '' : (PREFIXES.find(([re]) => re.test(uri))?.[1] ?? '?');
    known.set(uri, prefix);
  }
  return prefix;
}

function readAttributes(
  found: readonly SaxesAttributeNS[],
  rename: (attribute: SaxesAttributeNS) => string,
): XmlAttributes {
  const attributes: XmlAttributes = Object.create(null);
  for (const attribute of found) attributes[rename(attribute)] = attribute.value;
  return attributes;
}

/** As such or by number: XML may not hold them either way. */
const RE_CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/i;

/** Stands in for a control character, and is none that a text may have. */
export const CONTROL = '\u{10fffe}';

/** The XML with `CONTROL` in the place of each control character. */
export const markControls = (xml: string): string => xml.replace(new RegExp(RE_CONTROL, 'gi'), CONTROL);

function refuseControls(xml: string): void {
  const found = RE_CONTROL.exec(xml);
  if (found === null) return;
  const [sign] = found;
  const code = sign.startsWith('&#x') ? Number.parseInt(sign.slice(3), 16) : Number.parseInt(sign.slice(2), 10);
  const number = (sign.length === 1 ? sign.charCodeAt(0) : code).toString(16).toUpperCase().padStart(4, '0');
  const before = xml.slice(Math.max(0, found.index - 400), found.index).replace(/^[^<]*>|<[^>]*>|<[^>]*$/g, '');
  const place = before.trim() === '' ? '' : `，在“${[...before].slice(-12).join('')}”之后`;
  throw new ControlInXml(`这个 .docx 文件里有控制字符 U+${number}${place}`);
}
