/**
 * Tells the short lines around a text: 发文字号, dates, 发文机关, addressees.
 *
 *     X教〔2024〕1号   （滨政办秘〔2031〕12号）   document number
 *     (2024年3月5日)  二〇二四年三月五日          date
 *     XX市教育局      XX市教育局 XX市财政局       issuer
 *     各县区教育局：                             addressee
 */
import { foldText } from '../../../src/model/text/fold.ts';
import { foldTraditional } from './simplify.ts';

/** Longer than any of these lines. */
const LINE_LIMIT = 120;

/** Read in text folded and without spaces: `X教〔2024〕1号`, `教基﹝２０２４﹞第 3 号`, `市教函2024年第3号`, `教育部令第49号`. */
const RE_DOCUMENT_NUMBER =
  /^\(?(?:[^。,;:(]{0,20}(?:[〔[(【﹝](?:19|20)\d{2}[〕\])】﹞]|(?:19|20)\d{2}年)|[^。,;:]{2,20}令)第?\d{1,5}号[)〕\]]?(?:签发人:?\S{1,10})?$/;
const DATE =
  '(?:[12][0-9]{3}|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3}|[12]XXX|X{4}) ?年 ?(?:[0-9０-９一二三四五六七八九十]{1,3}|X{1,2}) ?月(?: ?(?:[0-9０-９一二三四五六七八九十]{1,3}|X{1,2}) ?日)?';
const RE_DATE = new RegExp(`^[(（]?${DATE}[)）]?$`);
const ORGAN = '(?:局|委|办|厅|部|院|会|府|处|校|司|中心|小组|办公室|大学|集团|总队|支队|银行|署|社)';
const RE_ISSUER = new RegExp(`^[^。，,；;：:、|]{2,60}${ORGAN}(?:[(（](?:章|代章|盖章|印)[)）])?$`);
const RE_ISSUER_AND_DATE = new RegExp(`^[^。，,；;：:]{2,40}\\s+${DATE}$`);
const RE_ADDRESSEE = /[：:]$/;
const RE_ADDRESSED =
  /^(?:市|县|区|省|镇|有关|机关|全|本|驻|尊敬|中央|直属|[^，,]{0,40}(?:各|局|委|厅|部门|单位|政府|学校|办公室|院|会|处|公司|乡镇|街道|代表|同志|同胞|村|社区|师生))/;

/** A whole line, `发文字号：` in front or not. */
export function isDocumentNumber(text: string): boolean {
  return (
    text.length <= LINE_LIMIT &&
    /[号號]/.test(text) &&
    RE_DOCUMENT_NUMBER.test(foldText(foldTraditional(text)).replace(/^发文字号:/, ''))
  );
}

/** A whole line, in brackets or not; masked digits (`XXXX年X月X日`) are a date's, too. */
export function isDate(text: string): boolean {
  return RE_DATE.test(text);
}

/** A whole line that ends as names of organs end, with `（章）` behind it or not. */
export function isIssuer(text: string): boolean {
  return text.length <= LINE_LIMIT && RE_ISSUER.test(foldTraditional(text));
}

/** One organ, written in full or short, with or without the place it is of. */
export function isSameOrgan(one: string, other: string): boolean {
  const [a, b] = [shorten(one), shorten(other)] as [string, string];
  return a.length >= LEAST_ORGAN && b.length >= LEAST_ORGAN && (a.endsWith(b) || b.endsWith(a));
}

/** Fewer characters end the names of many. */
const LEAST_ORGAN = 4;
const shorten = (organ: string): string =>
  foldTraditional(organ)
    .replace('人民代表大会', '人大')
    .replace('常务委员会', '常委会')
    .replace(/人民政府/g, '政府');

/**
 * Who adopted or changed a statute, and when, in a line below its title: `2030年1月15日 某市人民代表大会第二次会议通过`. More
 * than a date and a body is looked for: a title may begin with a year.
 */
const RE_ADOPTION =
  /^[(（]?[12][0-9]{3}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日[^。；]{0,80}(?:会议|常务委员会|审判委员会|检察委员会|[令号])[^。；]{0,40}(?:通过|批准|修订|修正|修改|公布|发布|施行|修正案|公告$)/;
const ADOPTION_LIMIT = 240;

/** The line in brackets below the title of a law: when, by whom and how it was adopted and amended. */
export function isAdoption(text: string): boolean {
  return text.length <= ADOPTION_LIMIT && RE_ADOPTION.test(text);
}

/** Both in one line, with space between. */
export function isIssuerAndDate(text: string): boolean {
  return text.length <= LINE_LIMIT && RE_ISSUER_AND_DATE.test(text);
}

/** `各村：`, `各县市区教育局，各直属学校：`, `各位代表：`. */
export function isAddressee(text: string): boolean {
  return (
    text.length <= 200 && RE_ADDRESSEE.test(text) && !/[。；;]/.test(text) && RE_ADDRESSED.test(foldTraditional(text))
  );
}

/** `各位代表！` opens a new turn of a speech. */
export function isCall(text: string): boolean {
  return /^(?:各位代表|各位委员|同志们|各位同志|各位领导|朋友们|同学们)[!！,，:：]/.test(text);
}
