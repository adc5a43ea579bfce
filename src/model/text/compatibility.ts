/**
 * Characters that look like ideographs and are others: Kangxi radicals and compatibility forms, as PDFs leave them
 * (⼯作, ⻓期). Each is folded into the ideograph it looks like, one for one, for marks, titles and the search; shown it is
 * as it was printed.
 */

const RE_COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
/** Radicals of simplified forms, which Unicode relates to nothing. */
const RADICALS = '⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻭⻮⻰⺋⺎⺮⺼⻌';
const IDEOGRAPHS = '民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿齿龙卩兀竹肉辶';
const TWINS = new Map([...RADICALS].map((char, i) => [char, [...IDEOGRAPHS][i] as string]));

/** One character for one; enclosed numbers and full-width letters stay. */
export function foldCompatible(text: string): string {
  return text.replace(RE_COMPATIBLE, (char) => TWINS.get(char) ?? char.normalize('NFKC'));
}
