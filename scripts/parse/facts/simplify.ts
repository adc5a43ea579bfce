/**
 * Turns the traditional forms of the characters that the tables of words know into simplified ones, and what only looks
 * like an ideograph (⼯作要点) into that, one for one.
 */
import { foldCompatible } from '../../../src/model/text/compatibility.ts';

const TRADITIONAL =
  '辦發關於規劃計實檔報條見設機構單縣區廳廣門學會務動編節項標準細則總結說決議監圖書責貫徹錄彙號國檢佈應職業產廠';
const SIMPLIFIED =
  '办发关于规划计实档报条见设机构单县区厅广门学会务动编节项标准细则总结说决议监图书责贯彻录汇号国检布应职业产厂';
const SIMPLE = new Map([...TRADITIONAL].map((char, i) => [char, SIMPLIFIED[i] as string]));
const RE_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'g');

/** As long as `text`: each character has the place it had. */
export function foldTraditional(text: string): string {
  return foldCompatible(text).replace(RE_TRADITIONAL, (char) => SIMPLE.get(char) as string);
}
