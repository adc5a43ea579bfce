/** The 目录 once more, as readers of EPUB 2 look for it (`toc.ncx`): the same rows in the same order as the navigation. */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { element, printXml, type XmlNode } from '../xml.ts';
import { type ContentsRow, listContents } from './contents-rows.ts';

/** `identifier` is the package's own. */
export function makeNcx(compilation: Compilation, identifier: string): string {
  const rows = listContents(compilation);
  const meta = (name: string, content: string | number): XmlNode => element('meta', { name: `dtb:${name}`, content });
  let order = 0;
  const point = ({ href, label, below }: ContentsRow): XmlNode => {
    order += 1;
    const playOrder = order;
    return element(
      'navPoint',
      { id: `point-${playOrder}`, playOrder },
      element('navLabel', {}, element('text', {}, label)),
      element('content', { src: href }),
      ...below.map(point),
    );
  };
  return printXml(
    element(
      'ncx',
      { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': 'zh-CN' },
      element(
        'head',
        {},
        meta('uid', identifier),
        meta('depth', depthOf(rows)),
        meta('totalPageCount', 0),
        meta('maxPageNumber', 0),
      ),
      element('docTitle', {}, element('text', {}, typeset(compilation.title))),
      element('navMap', {}, ...rows.map(point)),
    ),
  );
}

const depthOf = (rows: readonly ContentsRow[]): number =>
  rows.length === 0 ? 0 : 1 + Math.max(...rows.map(({ below }) => depthOf(below)));
