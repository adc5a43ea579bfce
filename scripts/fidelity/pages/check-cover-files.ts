/** Proof of what a cover offers to read, to print and to take: each row's words, and where it leads. */
import {
  changesUrl,
  compareAnyUrl,
  compareUrl,
  compilationUrl,
  dataUrl,
  namesUrl,
  printUrl,
  sourceUrl,
  targetsUrl,
} from '../../../src/model/address/address.ts';
import { seedForms } from '../../../src/model/plan/data-form.ts';
import { compareLines, inPaths, type Line, line } from '../line.ts';
import type { Made } from '../made-site.ts';
import { mainOf, readShownRowsIn } from '../readers/rows.ts';
import { within } from '../readers/tokens.ts';
import { pdfUrl } from './check-said.ts';

const PRINT = '全书PDF，按公文格式排印';
/** How large a file is, is proven where it is read. */
const RE_SIZE = /（(?:\d+ 页，)?[\d.]+ [KM]B）/;

export function checkCoverFiles(made: Made, html: string): void {
  const { file, compilation, list, pathOf, settings } = made;
  const name = compilation.compilation;
  const sections = within(mainOf(html), 'section', ({ class: look }) => look === 'files');
  const shown = [...readShownRowsIn(sections, 'h2', 'h2'), ...readShownRowsIn(sections, 'li', 'li')].map(
    ({ cells, links }) =>
      line(
        bare(cells.join('').replace(RE_SIZE, '')),
        null,
        links.map(({ href }) => href),
      ),
  );
  const pairs = list('compare').toSorted().slice(0, 1);
  const row = (text: string, url: string): Line => line(bare(text), null, [url]);
  const expected = [
    line('阅读与打印'),
    line('原文与数据'),
    // Where there is one and no row, the proof of the print says so.
    ...(shown.some(({ text }) => text === PRINT) ? [row(PRINT, pdfUrl(compilation))] : []),
    row('EPUB电子书', `${compilationUrl(name)}${name}.epub`),
    row('指标与时限：每个数字、每处时限，逐条可回到原文', targetsUrl(name)),
    row('文件与用语索引：哪些条目提到哪个文件', namesUrl(name)),
    ...pairs.map(() => row('两篇对照：逐条并排，只有一边有的字加底色', firstPair(made))),
    row('任选两篇对照：其他汇编的也可以', compareAnyUrl()),
    row('选择要打印的篇、部分或条目', printUrl(name)),
    row(`源文件，逐行对照（${compilation.source.lines}行）`, sourceUrl(name)),
    ...seedForms(compilation.source).map(({ path }) => row('下载源文件', dataUrl(name, path))),
    ...settings.forms.map(({ path, label, use }) => row(`${label}：${use}`, dataUrl(name, path))),
    row('JSON Schema：JSON 的格式说明', dataUrl(name, 'index.schema.json')),
    row('变更：历次更新中改动的条目', changesUrl(name)),
  ];
  compareLines(file, '封面的文件', expected, inPaths(shown, pathOf));
}

/** Its parts stand on lines of their own. */
const bare = (text: string): string => text.replace(/\s+/g, '');

function firstPair({ compilation, list }: Made): string {
  const [first] = list('compare')
    .map((pair) => pair.split('-').map(Number) as [number, number])
    .sort(([a, b], [c, d]) => a - c || b - d);
  return first === undefined ? '' : compareUrl(compilation.compilation, ...first);
}
