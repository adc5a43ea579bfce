/**
 * Proof of the file that was handed over: published byte for byte, or, where it holds what its lines do not show, not at
 * all, under whatever name.
 */
import { refuse } from '../line.ts';
import type { Made } from '../made-site.ts';

/** How Word documents begin, and what WPS and Word wrote before; books are packed likewise. */
const RE_OFFICE = /^(?:PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/;
const RE_BOOK = /\.epub$/;

export function checkOriginal({ compilation, file, seed, read, peek, list }: Made): void {
  const { source } = compilation;
  if (source.withheld === undefined) {
    if (!read(source.file).equals(seed.bytes)) throw refuse(file, '公布的源文件与种子文件的字节不同', '逐字节相同');
    return;
  }
  for (const name of list('').filter((one) => /\.[^/.]+$/.test(one) && !RE_BOOK.test(one))) {
    const bytes = peek(name);
    if (name === source.file || bytes.equals(seed.bytes) || RE_OFFICE.test(bytes.toString('latin1', 0, 4)))
      throw refuse(file, `网站带有原件 ${name}，里面有网页不显示的内容`, '不带原件');
  }
}
