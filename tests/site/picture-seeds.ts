/**
 * Seeds with pictures: a Word document with a chart, pictures in a table and a seal over its signoff, and a Markdown file
 * beside its pictures.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JPEG_WITH_SECRET, makePng, OTHER_SEAL, PNG_WITH_SECRET, SEAL } from '../unit/source/pictures/picture-files.ts';
import { drawing, mediaParts, run, zip } from '../unit/source/word/docx-file.ts';

export const SEALED = 'sealed-2024';
export const CHARTS = 'charts-2024';

const p = (...inner: string[]): string =>
  `<w:p>${inner.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;

const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const PATTERNS = `<w:tbl>${[
  row(cell(p('工序')), cell(p('图样')), cell(p('要求'))),
  row(
    cell(p('清淤')),
    cell(p('施工前', drawing({ part: 'media/before.png', alt: '河道淤塞', size: [120, 80] })), p('施工后')),
    cell(p('6月底前')),
  ),
  row(
    cell(p('护岸')),
    cell(p(drawing({ part: 'media/after.png', alt: '河道畅通', size: [120, 80] }))),
    cell(p('汛前')),
  ),
].join('')}</w:tbl>`;

/** In all that no reader of the pages is to see, each seed says this. */
export const UNSEEN = '绝密';
/** Kept in each way in which a Word document can leave something out. */
const HIDDEN = [
  `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${UNSEEN}</w:t></w:r>`,
  `<w:del w:author="${UNSEEN}"><w:r><w:delText>${UNSEEN}</w:delText></w:r></w:del>`,
  `<w:ins w:author="${UNSEEN}"></w:ins>`,
  `<w:moveFrom w:author="${UNSEEN}"><w:r><w:t>${UNSEEN}</w:t></w:r></w:moveFrom>`,
  '<w:r><w:commentReference w:id="0"/></w:r>',
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SET x "${UNSEEN}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ODD "${UNSEEN}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  `<w:sdt><w:sdtPr><w:alias w:val="${UNSEEN}"/></w:sdtPr><w:sdtContent/></w:sdt>`,
].join('');
const HIDDEN_PARTS = {
  'word/comments.xml': `<w:comments>${UNSEEN}</w:comments>`,
  'word/media/unused.png': PNG_WITH_SECRET,
  'docProps/core.xml': `<creator>${UNSEEN}</creator>`,
  'docProps/app.xml': `<Company>${UNSEEN}</Company>`,
  'customXml/item1.xml': `<a>${UNSEEN}</a>`,
};

/** Its chart is wider than a page. */
export const SEALED_DOCX = zip(
  [
    p('市水务局2024年工作要点'),
    p('一、总体要求'),
    p('1.巡查堤防。每月一次，堤防分布如图：'),
    p(drawing({ part: 'media/chart.png', alt: '堤防分布图：沿河五段', size: [900, 450] })),
    p('(1)白天巡堤。'),
    p('2.清淤疏浚。', drawing({ part: 'media/mark.png', size: [48, 48] }), '汛前完成，见第1项。'),
    p('图样如下：'),
    PATTERNS,
    p('3.落实经费。', HIDDEN, '足额到位。'),
    p('市水务局', drawing({ part: 'media/seal.png', alt: '市水务局公章' })),
    p('2024年3月1日'),
  ].join(''),
  '',
  '',
  {
    ...HIDDEN_PARTS,
    ...mediaParts({
      'media/chart.png': makePng(900, 450, 60),
      'media/mark.png': OTHER_SEAL,
      'media/seal.png': SEAL,
      'media/before.png': makePng(120, 80, 90),
      'media/after.png': makePng(120, 80, 150),
    }),
  },
);

export const CHARTS_MD = [
  '# 县水务局2024年工作要点',
  '',
  '（2024年3月5日）',
  '',
  '1.巡查堤防。任务分解如下：',
  '',
  '| 序号 | 任务 | 图样 |',
  '|---|---|---|',
  '| 1 | 巡堤 | ![巡堤图样](seal.png) |',
  '',
  '2.清淤疏浚。如图：',
  '',
  '![清淤现场<b>"&照片](photo.jpg)',
  '',
  `3.落实经费。足额到位。<!-- ${UNSEEN} --><span hidden title="${UNSEEN}">${UNSEEN}</span>`,
].join('\n');

export function writePictureSeeds(folder: string): void {
  writeFileSync(join(folder, `${SEALED}.docx`), SEALED_DOCX);
  writeFileSync(join(folder, `${CHARTS}.md`), CHARTS_MD);
  writeFileSync(join(folder, 'seal.png'), SEAL);
  writeFileSync(join(folder, 'photo.jpg'), JPEG_WITH_SECRET);
}
