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
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
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
export function zip(
  body: string,
  numbering = '',
  styles = '',
  more: Record<string, string | Uint8Array> = {},
): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': wrap('document', `<w:body>${body}</w:body>`),
    ...(numbering === '' ? {} : { 'word/numbering.xml': wrap('numbering', numbering) }),
    ...(styles === '' ? {} : { 'word/styles.xml': wrap('styles', styles) }),
    ...more,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}

export const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export interface DrawnPicture {
  /** The part that holds it, such as `media/seal.png`. */
  readonly part: string;
  readonly alt?: string;
  /** In pixels. */
  readonly size?: readonly [number, number];
  /** What stands in `pic:blipFill` behind the picture, such as how much is cut off. */
  readonly fill?: string;
}

const EMU = 9525;

/** A picture in a run of its own, as Word draws it. */
export function drawing({ part, alt, size = [160, 160], fill = '' }: DrawnPicture): string {
  const words = alt === undefined ? '' : ` descr="${alt}"`;
  return (
    `<w:r><w:drawing><wp:inline><wp:extent cx="${size[0] * EMU}" cy="${size[1] * EMU}"/>` +
    `<wp:docPr id="1" name="图片 1"${words}/><a:graphic><a:graphicData uri="${NAMESPACES.pic}"><pic:pic>` +
    `<pic:nvPicPr><pic:cNvPr id="0" name="x"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${part}"/>${fill}</pic:blipFill>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** The same as older Word did. */
export const vmlPicture = (part: string, alt: string, more = ''): string =>
  `<w:r><w:pict><v:shape style="width:120pt;height:60pt" alt="${alt}"><v:imagedata r:id="${part}" ${more}/></v:shape></w:pict></w:r>`;

/** Parts of a document that holds these pictures, by their names there; each is related by its name. */
export function mediaParts(
  media: Readonly<Record<string, Uint8Array>>,
  outside = '',
): Record<string, string | Uint8Array> {
  const rows = Object.keys(media).map((name) => `<Relationship Id="${name}" Type="x/image" Target="${name}"/>`);
  const relationships = `<Relationships xmlns="${OFFICE}/package/2006/relationships">${rows.join('')}${outside}</Relationships>`;
  const parts = Object.entries(media).map(([name, bytes]) => [`word/${name}`, bytes] as const);
  return { 'word/_rels/document.xml.rels': relationships, ...Object.fromEntries(parts) };
}
