import { foldText } from '../../../../src/model/text/fold.ts';

/**
 * Folds what may differ between a title in the 目录 and above the body, though it is one title:
 *
 *     《市教育局二〇二四年工作要点》  第一篇 市教育局2024年工作要点  市教育局2024年工作要点(摘要)
 */
export function foldTitle(text: string): string {
  return foldText(text)
    .replace(RE_VOLUME, '')
    .replace(RE_QUOTED, '$1')
    .replace(RE_VERSION_BEHIND, '')
    .replace(RE_CHINESE_YEAR, (year) => [...year].map((digit) => DIGITS.indexOf(digit) % 10).join(''));
}

const RE_VOLUME = /^第[一二三四五六七八九十百0-9]{1,4}[篇部编]:?/;
const RE_QUOTED = /^《([^《》]*)》$/;
const RE_VERSION_BEHIND = /[(](?:摘要|摘编|节选|试行|修订稿?|征求意见稿|送审稿|草案)[)]$/;
const RE_CHINESE_YEAR = /[〇零○一二三四五六七八九]{4}(?=年)/g;
/** 〇, 零 and ○ are 0: each stands at a whole ten. */
const DIGITS = '〇一二三四五六七八九零_________○';
