/**
 * Seeds that try the site, published together as one: compilations whose addresses have a past (`moved/`), one that
 * tries to run script, to break out of its component, to forge a link, and one damaged in many ways.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damage } from '../seeds/damage.ts';
import { writePictureSeeds } from './picture-seeds.ts';

export const ATTACKS = [
  '<script>document.title="ran"</script>',
  '</Item></P></section><img src=x onerror="document.title=\'ran\'">',
  '{process.env.HOME}{document.title="ran"}',
  "import fs from 'node:fs'; export const x = fs.readFileSync('/etc/passwd')",
  '[点此](javascript:document.title="ran")<https://evil.example/>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: one that must not be filled in.
  '`${document.title="ran"}` --- &lt;b&gt; &amp; <!-- 注 --> */}',
  '</script></style></title></textarea><svg onload=document.title="ran">',
  '"}} onclick="document.title=\'ran\'" \\u0022',
];
const HOSTILE = [
  '测试要点<b>',
  '---',
  "import x from './x'",
  'export const y = 1',
  ...ATTACKS.map((attack, i) => `${i + 1}.第${i + 1}项。${attack}。`),
  // Breaks of another kind within a heading and at its end.
  `${ATTACKS.length + 1}.党\v建\f。全县抓好落实。`,
];

/** Goes on over pages, below a head that its narrow columns set over several rows. */
const LONG_TABLE = [
  '# 市税务局2024年工作要点',
  '',
  '1.核定税额。税目如下：',
  '',
  '| 税目 | 计税单位 | 年基准税额 | 依据 | 备注 |',
  '|---|---|---|---|---|',
  ...Array.from(
    { length: 50 },
    (_, i) =>
      `| 第${i + 1}类乘用车按发动机汽缸容量分档 | 辆 | 60元至360元 | 市政府公布的标准和实施办法另行规定 | 核定载客人数九人以下的不含九人 |`,
  ),
  '',
  '2.加强征管。按月申报。',
  '',
].join('\n');

/** Tables of every make: spans, two rows of names, a caption, paragraphs in a cell, attacks in cells, a wide one. */
export const TABLES = [
  '# 市水务局2024年工作要点',
  '',
  '1.巡查堤防。任务分解如下：',
  '',
  '表1 巡堤任务分解表',
  '',
  '<table><tr><th rowspan="2">类别</th><th colspan="2">任务分工</th><th rowspan="2">完成时限</th></tr><tr><th>牵头单位</th><th>配合单位</th></tr>' +
    '<tr><td rowspan="2">防汛</td><td>堤防科</td><td>各镇<br>各村</td><td>6月底前</td></tr>' +
    '<tr><td>工程科</td><td>各泵站</td><td>7月底前</td></tr><tr><td>抗旱</td><td colspan="3">水源科，全年</td></tr></table>',
  '',
  '2.清淤疏浚。河道如下，见第1项：',
  '',
  `| 序号 | 河道 | ${Array.from({ length: 10 }, (_, i) => `第${i + 1}段长度`).join(' | ')} |`,
  `|${'---|'.repeat(12)}`,
  `| 1. | 见第1项 | ${Array.from({ length: 10 }, (_, i) => `${i}公里`).join(' | ')} |`,
  `| 2. | =1+1 | ${ATTACKS.slice(0, 6)
    .map((attack) => `\`${attack.replaceAll('|', '').replaceAll('`', '')}\``)
    .join(' | ')} | | | | |`,
  '',
  '3.落实经费。足额到位。',
].join('\n');

const WHOLE = `一、总体要求
1.学习全会精神
2.抓好党建工作
二、重点任务
(一)教学
3.抓好课堂教学
1.扩大学位供给
2.建强教师队伍
体育要点汇编(2篇)
目录
1.县体育局2024年工作要点1
2.市体育局2024年工作要点3
县体育局2024年工作要点
2024年,全县教育系统要抓好以下工作。
一、总体要求
1.学习全会精神。原原本本学,学深悟透。
2.抓好党建工作。落实责任:(1)机关;(2)学校。
二、重点任务
(一)教学
3.抓好课堂教学。提高质量,详见第1项和《市体育局2024年工作要点》。
①小学减负。②中学提质。
市体育局2024年工作要点
1.扩大学位供给。新建学校三所,<新增>学位{3.5}万个。
2.建强教师队伍。开展轮训。
市体育局
2024年3月1日`.split('\n');

/** Its title runs on over several pages, and holds a character that no face has; its first item looks like markup. */
const RARE = [
  '县𐀀局2024年工作要点',
  '1.</script>。<!--<script async> ]]> {1}',
  ...Array.from({ length: 70 }, (_, i) => `${i + 2}.落实第${i + 2}项。各单位要抓紧抓实。`),
];
const RARE_READING = { characters: [{ character: '𐀀', as: '〔某〕', reason: '原件如此' }] };

/** How many seeds are damaged: each of the eleven ways twice. */
export const DAMAGED = 22;

export function writeOddSeeds(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // Nothing of it is kept by a browser.
  writeFileSync(join(folder, 'site.json'), '{ "offline": false }');
  cpSync(join(import.meta.dirname, 'moved'), folder, { recursive: true });
  writeFileSync(join(folder, 'tables-2024.md'), TABLES);
  writeFileSync(join(folder, 'long-table-2024.md'), LONG_TABLE);
  writePictureSeeds(folder);
  writeFileSync(join(folder, 'hostile.txt'), HOSTILE.join('\n'));
  writeFileSync(join(folder, 'rare-2024.txt'), RARE.join('\n'));
  writeFileSync(join(folder, 'rare-2024.reading.json'), JSON.stringify(RARE_READING));
  for (let n = 0; n < DAMAGED; n++) {
    // A character that cannot be printed is refused; that has a test of its own.
    const text = damage(WHOLE, n).lines.join('\n').replaceAll('\ufffd', '某');
    writeFileSync(join(folder, `damaged-${n}.txt`), text);
  }
}
