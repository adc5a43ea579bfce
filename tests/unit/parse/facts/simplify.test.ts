import { expect, test } from 'vitest';
import { foldTraditional } from '../../../../scripts/parse/facts/simplify.ts';

test.each([
  ['辦發關於規劃計實檔報', '办发关于规划计实档报'],
  ['條見設機構單縣區廳廣', '条见设机构单县区厅广'],
  ['門學會務動編節項標準', '门学会务动编节项标准'],
  ['細則總結說決議監圖書', '细则总结说决议监图书'],
  ['責貫徹錄彙號國檢佈應', '责贯彻录汇号国检布应'],
  ['職業產廠', '职业产厂'],
  ['⼯作要点', '工作要点'],
  ['树与水', '树与水'],
])('%s is %s', (printed, simple) => {
  expect(foldTraditional(printed)).toBe(simple);
});
