/** Makes Word documents for tests, part by part and uncompressed. */
import { strToU8, zipSync } from 'fflate';

const XMLNS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const wrap = (name: string, content: string): string =>
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
