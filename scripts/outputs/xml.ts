/**
 * Writes XML: elements as nested calls, everything escaped. Characters that XML cannot hold are replaced: breaks inside
 * a line by a space; of others no seed has any.
 */
export type XmlChild = XmlNode | string;

/** Attributes that are undefined are not written. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly XmlChild[];
}

/** Text among the children is escaped when it is printed, and never before. */
export function element(
  name: string,
  attributes: XmlNode['attributes'] = {},
  ...children: readonly XmlChild[]
): XmlNode {
  return { name, attributes, children };
}

interface XmlForm {
  readonly doctype?: string;
  /** Elements that are kept on a line with what they hold. */
  readonly inline?: ReadonlySet<string>;
}

/** The document, an element a line where no text stands beside it. */
export function printXml(root: XmlNode, { doctype, inline = new Set() }: XmlForm = {}): string {
  const head = doctype === undefined ? '' : `<!DOCTYPE ${doctype}>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}${printNode(root, 0, inline)}\n`;
}

function printNode({ name, attributes, children }: XmlNode, depth: number, inline: ReadonlySet<string>): string {
  const set = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const open = `<${name}${set.map(([key, value]) => ` ${key}="${escapeXml(`${value}`)}"`).join('')}`;
  if (children.length === 0) return `${open}/>`;
  if (inline.has(name) || children.some((child) => typeof child === 'string')) {
    return `${open}>${children.map((child) => (typeof child === 'string' ? escapeXml(child) : printNode(child, 0, inline))).join('')}</${name}>`;
  }
  const indent = '\n'.padEnd(depth + 2);
  const inner = children.map((child) => indent + printNode(child as XmlNode, depth + 1, inline)).join('');
  return `${open}>${inner}${'\n'.padEnd(depth + 1)}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters, lone surrogates and non-characters: no XML 1.0 document may hold them. */
const RE_FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** For texts and attributes of XML and HTML; what neither can hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  const held = text.replace(/[\v\f]/g, ' ').replace(RE_FORBIDDEN, '\ufffd');
  return held.replace(/[&<>"]/g, (char) => ENTITIES[char] as string);
}
