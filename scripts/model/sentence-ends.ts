/**
 * Tells whether a text begins or ends in mid-sentence: it begins so where its first clause is too short to be one and opens
 * with nothing a sentence opens with; it ends so where no stop ends it.
 */

/** Ends of a sentence, with what may close behind it, and the marks of notes. */
export const RE_END = /[。．.！!？?；;：:…—｡][”’"』」）)】》〉〕\]]*(?:\[尾?注\d+\])*$/;
/** What may stand behind the last sentence, in brackets. */
export const RE_REMARK = /[（(〔【[][^（(〔【[）)〕】\]]{0,60}[）)〕】\]]$/;
/** `责任单位：XX科`, at the end of a text or alone, has no stop. */
const RE_RESPONSIBLE =
  /(?:责任|牵头|配合|完成|办理)(?:单位|科室|部门|处室|领导|人|时限|时间)[^。；;：:]{0,4}[：:][^。]{1,60}$/;
/** `联系人：…，电话：…` */
const RE_CONTACT = /(?:联系|咨询|经办|投诉|举报)?(?:人|电话|方式|邮箱|地址|传真)[：:][^。；;]{1,60}$|[0-9]{7,12}$/;
/** A note, and names in a row, need no stop: `注：…`, `名单如下：张某、李某`, `…Porto`. */
const RE_NOTE = /^(?:注|备注|附注|说明)\s*[：:][^。；]*$/;
/** `某办公室 2031年8月20日印发`: who printed it, and when; a date alone. */
const RE_IMPRINT =
  /[0-9０-９]\s*日印[发發制製]?$|^[(（]?[0-9０-９〇○零一二三四五六七八九]{4}\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日[)）]?$/;
const RE_NAMES = /[：:](?:[^：:，。；、,;]{1,20}、){2,}[^：:，。；、,;]{1,20}$|^[^，。；]*[A-Za-z][A-Za-z0-9]*$/;
/** A label that the next line was to follow: `…。附件`. */
const RE_LABEL = /[。；！？]附[件表][0-9]{0,2}[：:]?$/;
/** `特此通知` ends a text without a stop. */
const RE_CLOSING = /^[特兹]?此(?:通知|通告|公告|通报|函告|函复|批复|复函|报告|请示)$/;
const RE_CLAUSE = /^[^，,。；;：:、]*/;
/** What a short first clause may be: a time, a condition, a connective, a call. */
const RE_OPENER =
  /\d|[一二三四五六七八九十]是|^[一二三四五六七八九十两几数]+[年月季周]|^(?:今|明|去|本|当|近|目|现|日前|昨|最|首先|其次|再次|然而|但|因此|所以|另外|历|多年|长期|回|展|截|同|首|其|为|按|根|依|经|据|在|以|从|自|对|由|因|如|若|凡|各|全|新|总|此|特|兹|至|过|上|下|通|随|鉴|结|坚|围|我|请|第)/;
const RE_CANNOT_OPEN = /^[，,。、；;：:！!？?）)》”’】%％]/;
const CLAUSE_LIMIT = 4;
/** How much of a text's end is looked at. */
export const END_REACH = 100;

/** In doubt no: it is said in public. */
export function startsInMidSentence(text: string): boolean {
  if (RE_CANNOT_OPEN.test(text)) return true;
  const clause = (RE_CLAUSE.exec(text) as RegExpExecArray)[0];
  const cut = text[clause.length];
  return (
    (cut === ',' || cut === '，') &&
    clause.length <= 2 * CLAUSE_LIMIT &&
    [...clause].length <= CLAUSE_LIMIT &&
    !RE_OPENER.test(clause)
  );
}

/** In public only where no saying opens it, as `百年大计，教育为本` does. */
export function startsForSure(text: string): boolean {
  const clause = (RE_CLAUSE.exec(text) as RegExpExecArray)[0];
  return startsInMidSentence(text) && [...clause].length <= SURE_LIMIT;
}

const SURE_LIMIT = 2;

/** In doubt no: it is said in public. Of an empty text no, either. */
export function endsInMidSentence(text: string): boolean {
  const end = text.slice(-END_REACH);
  // A cell.
  if (/[|｜]/.test(end)) return false;
  const sentence = end.replace(RE_REMARK, '');
  if (
    text === '' ||
    RE_END.test(end) ||
    RE_RESPONSIBLE.test(end) ||
    RE_CONTACT.test(end) ||
    RE_NOTE.test(text) ||
    RE_IMPRINT.test(end) ||
    RE_NAMES.test(end) ||
    RE_LABEL.test(end) ||
    RE_CLOSING.test(text)
  )
    return false;
  return sentence === end || !RE_END.test(sentence);
}

/** A piece of running text: long enough, with a comma or stop in it, and no row of a table. */
export function isRunningText(text: string): boolean {
  return [...text.slice(0, END_REACH)].length >= 15 && /[，。；、,;]/.test(text) && !/[|｜\t]/.test(text);
}
