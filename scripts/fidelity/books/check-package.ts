/** Proof of what an EPUB says of itself: its title, its address, the seed it was made from, the order of its pages, its styles. */
import { compilationUrl } from '../../../src/model/address/address.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { compareValue, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { findStrangeRule } from '../pages/check-styles.ts';
import { decodeEntities } from '../readers/entities.ts';

/** Where none is known: the first that a zip file can say. */
const NO_MOMENT = '1980-01-01T00:00:00Z';

export function checkPackage(
  { compilation, history, file, origin, pathOf }: Made,
  open: (name: string) => string,
): void {
  const { title, source, plans } = compilation;
  const opf = open('package.opf');
  const read = (name: string): string => decodeEntities(new RegExp(`<dc:${name}[^>]*>([^<]*)`).exec(opf)?.[1] ?? '');
  const url = compilationUrl(compilation.compilation);
  const id = origin === '' ? `urn:sha256:${source.sha256}` : url;
  compareValue(file, 'EPUB 的题名 ', typeset(title), read('title'));
  compareValue(file, 'EPUB 的标识 ', id, pathOf(read('identifier')));
  compareValue(file, 'EPUB 的来源 ', `${source.file}, sha256:${source.sha256}`, read('source'));
  const date = /<meta property="dcterms:modified">([^<]*)/.exec(opf)?.[1] ?? '';
  const moment = history.revisions[0]?.moment ?? history.first ?? NO_MOMENT;
  compareValue(file, 'EPUB 的日期 ', new Date(moment).toISOString().replace('.000', ''), date);
  const order = [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, page = '']) => page);
  const expected = ['title', 'nav', ...plans.map(({ ordinal }) => `plan-${ordinal}`), 'notes'];
  compareValue(file, 'EPUB 的页序 ', expected.join(' '), order.join(' '));
  const strange = findStrangeRule(open('style.css'));
  if (strange !== undefined) throw refuse(file, `EPUB 的样式能藏起、添上、改动或移动文字：${strange}`, '没有');
}
