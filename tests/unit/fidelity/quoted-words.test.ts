/** What may be quoted of an address: the words that stand there, and no others. */
import { expect, test } from 'vitest';
import { quotedWords, stands } from '../../../scripts/fidelity/quoted-words.ts';
import { convert } from '../addresses/ledger/convert.ts';

const SEED = `目录
1.抓好党建
2.抓好安全
县局工作要点
今年任务繁重,特制定本要点。
1.抓好党建工作。每月一次。
2.抓好安全。
乙段。
县局
2024年3月1日
`;
const words = quotedWords(convert(SEED));
const PLAN = '/demo/1/';

test.each<[string, string, string[], boolean]>([
  ['a plan its title', PLAN, ['县局工作要点'], true],
  ['a plan its preamble, whatever its width', PLAN, ['今年任务繁重，特制定本要点'], true],
  ['a plan its signoff', PLAN, ['2024年3月1日'], true],
  ['a plan several of its words', PLAN, ['县局工作要点', '特制定'], true],
  ['a plan words of which some are not its own', PLAN, ['县局工作要点', '抓好党建'], false],
  ['a plan words across two paragraphs', PLAN, ['要点今年'], false],
  ['a plan words of its entry', PLAN, ['每月一次'], false],
  ['an entry its mark, heading and text as they stand', `${PLAN}#item-1`, ['1.抓好党建工作。每月一次。'], true],
  ['an entry its heading as the 目录 has it', `${PLAN}#item-1`, ['1.抓好党建'], true],
  ['an entry its text and its listed heading as one', `${PLAN}#item-1`, ['每月一次。1.抓好党建'], false],
  ['an entry its further paragraphs', `${PLAN}#item-2`, ['乙段'], true],
  ['an entry words of another', `${PLAN}#item-2`, ['每月一次'], false],
  ['an address that is none anything', `${PLAN}#item-9`, ['抓好'], false],
])('of %s', (_, url, quotes, isThere) => expect(stands(words, url, ...quotes)).toBe(isThere));
