/** Makes Word documents for tests, part by part and uncompressed. */
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org';
const NAMESPACES = {
  w: `${OFFICE}/wordprocessingml/2006/main`,
  r: `${OFFICE}/officeDocument/2006/relationships`,
  m: `${OFFICE}/officeDocument/2006/math`,
  a: `${OFFICE}/drawingml/2006/main`,
  pic: `${OFFICE}/drawingml/2006/picture`,
  wp: `${OFFICE}/drawingml/2006/wordprocessingDrawing`,
  c: `${OFFICE}/drawingml/2006/chart`,
  dgm: `${OFFICE}/drawingml/2006/diagram`,
  mc: `${OFFICE}/markup-compatibility/2006`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};
const XMLNS = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A part, such as `footnotes`. */
export const wrap = (name: string, content: string): string =>
  `<?xml version="1.0"?><w:${name} ${XMLNS}>${content}</w:${name}>`;

/** `more` are other parts, by their names in the archive. */
export function zip(body: string, numbering = '', styles = '', more: Record<string, string> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': wrap('document', `<w:body>${body}</w:body>`),
    ...(numbering === '' ? {} : { 'word/numbering.xml': wrap('numbering', numbering) }),
    ...(styles === '' ? {} : { 'word/styles.xml': wrap('styles', styles) }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
}

export const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
