import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { akomaNtoso } from '../../../../scripts/outputs/data/akoma-ntoso.ts';
import { escapeXml } from '../../../../scripts/outputs/xml.ts';
import { convert } from '../../addresses/ledger/convert.ts';
import { AKOMA_NTOSO_SCHEMA } from './akoma-ntoso-schema.ts';
import { writeExport } from './write-export.ts';

const seed = readFileSync(new URL('../../../../seeds/education-2024.txt', import.meta.url), 'utf8');
const DEEP = `市局2024年工作要点
市局〔2024〕5号
(2024年3月5日)
开头。
一、总体要求
说明文字。
(一)任务
1.抓好A&B<工作>。正文。
(1)第一小点。甲。
①乙
②丙
续段。
1.重号的条目。丁。
3.跳号的条目。戊。
附件：名单
市教育局
2024年3月5日
`;
const cases = [
  ['the real seed', seed, 'education-2024'],
  ['every level, a number twice, a number skipped', DEEP, 'deep'],
  ['a title alone', '只有标题\n', 'bare'],
] as const;

async function validate(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'akn.xml', contents: xml }], ...AKOMA_NTOSO_SCHEMA });
  return errors.map(({ message }) => message);
}

describe('valid against the OASIS schema', () => {
  test.each(cases)('%s', async (_, text, name) => {
    expect(await validate(writeExport(akomaNtoso, convert(text, name)))).toEqual([]);
  });

  test('the validator rejects what is wrong', async () => {
    const xml = writeExport(akomaNtoso, convert(DEEP));
    expect(await validate(xml.replaceAll('<num>', '<number>').replaceAll('</num>', '</number>'))).not.toEqual([]);
  });
});

test('eIds follow the naming convention, and our anchors stand beside them', () => {
  const xml = writeExport(akomaNtoso, convert(DEEP));
  const ids = [...xml.matchAll(/eId="(cmp_1__[^"]+)" wId="([^"]+)"/g)].map(([, eId, wId]) => [eId, wId]);
  expect(ids).toEqual([
    ['cmp_1__part_1', 'part-1'],
    ['cmp_1__part_1__sec_1', 'part-1-section-1'],
    ['cmp_1__para_1', 'item-1'],
    ['cmp_1__para_1__subpara_1', 'item-1-subitem-1'],
    ['cmp_1__para_1__subpara_1__point_1', 'item-1-subitem-1-point-1'],
    ['cmp_1__para_1__subpara_1__point_2', 'item-1-subitem-1-point-2'],
    ['cmp_1__para_1-b', 'item-1-b'],
    ['cmp_1__para_3', 'item-3'],
  ]);
  expect(xml).toContain('<heading>抓好A&amp;B&lt;工作&gt;</heading>');
});

test('what XML cannot hold is replaced', () => {
  expect(escapeXml('甲\u0001乙\ud800丙\ufffe<&>"𠮷')).toBe('甲\ufffd乙\ufffd丙\ufffd&lt;&amp;&gt;&quot;𠮷');
});
