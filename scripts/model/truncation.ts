/**
 * Tells where a plan's text is cut off. Text begins in mid-sentence where its first clause is too short to be one and
 * opens with nothing a sentence opens with; it ends in mid-sentence where no stop ends it.
 */
import type { Entry, Paragraph, Plan, Truncation } from '../../src/model/plan/compilation.ts';
import { countCodePoints, type Place } from '../../src/model/plan/place.ts';

/** Ends of a sentence, with what may close behind it, and the marks of notes. */
const RE_END = /[。．.！!？?；;：:…—｡][”’"』」）)】》〉〕\]]*(?:\[尾?注\d+\])*$/;
/** What may stand behind the last sentence, in brackets. */
const RE_REMARK = /[（(〔【[][^（(〔【[）)〕】\]]{0,60}[）)〕】\]]$/;
/** `责任单位：XX科`, at the end of a text or alone, has no stop. */
const RE_RESPONSIBLE =
  /(?:责任|牵头|配合|完成|办理)(?:单位|科室|部门|处室|领导|人|时限|时间)[^。；;：:]{0,4}[：:][^。]{1,60}$/;
/** `联系人：…，电话：…` */
const RE_CONTACT = /(?:联系|咨询|经办|投诉|举报)?(?:人|电话|方式|邮箱|地址|传真)[：:][^。；;]{1,60}$|[0-9]{7,12}$/;
/** A note, and names in a row, need no stop: `注：…`, `名单如下：张某、李某`, `…Porto`. */
const RE_NOTE = /^(?:注|备注|附注|说明)\s*[：:]/;
/** `某办公室 2031年8月20日印发`: who printed it, and when. */
const RE_IMPRINT = /[0-9０-９]\s*日印[发發制製]?$/;
const RE_NAMES = /[：:](?:[^：:，。；、,;]{1,20}、){2,}[^：:，。；、,;]{1,20}$|[A-Za-z][A-Za-z0-9]*$/;
/** `特此通知` ends a text without a stop. */
const RE_CLOSING = /^[特兹]?此(?:通知|通告|公告|通报|函告|函复|批复|复函|报告|请示)$/;
const RE_CLAUSE = /^[^，,。；;：:、]*/;
/** What a short first clause may be: a time, a condition, a connective, a call. */
const RE_OPENER =
  /\d|[一二三四五六七八九十]是|^(?:今|明|去|本|当|近|目|现|截|同|首|其|为|按|根|依|经|据|在|以|从|自|对|由|因|如|若|凡|各|全|新|总|此|特|兹|至|过|上|下|通|随|鉴|结|坚|围|我|请|第)/;
const RE_CANNOT_OPEN = /^[，,。、；;：:！!？?）)》”’】%％]/;
const CLAUSE_LIMIT = 4;
/** How much of a text's end is looked at. */
const REACH = 100;

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

export function endsInMidSentence(text: string): boolean {
  const end = text.slice(-REACH);
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
    RE_CLOSING.test(text)
  )
    return false;
  return sentence === end || !RE_END.test(sentence);
}

/** A piece of running text: long enough, with a comma or stop in it, and no row of a table. */
export function isRunningText(text: string): boolean {
  return [...text.slice(0, REACH)].length >= 15 && /[，。；、,;]/.test(text) && !/[|｜\t]/.test(text);
}

type RunningText = Pick<Plan, 'preamble' | 'entries' | 'notes' | 'signoff' | 'furniture' | 'place'>;

/**
 * Where a plan's text is cut off; null where it is not, or where that is not proven. The start is where running text
 * stands right below the title; the end where nothing comes behind the last running text: no note, annex or signoff.
 */
export function findTruncation(plan: RunningText): Truncation | null {
  const [first] = plan.preamble;
  const last = lastText(plan);
  const isBelowTitle =
    first !== undefined &&
    first.table === undefined &&
    first.picture === undefined &&
    plan.place !== null &&
    first.place.line > plan.place.line;
  const start = isBelowTitle && isRunningText(first.text) && startsInMidSentence(first.text) ? first.place : null;
  const end =
    last !== undefined &&
    isEnd(plan, last.paragraph) &&
    isUnlikeOthers(plan, last.paragraph) &&
    !leavesStopsOut(textsBeside(plan, last.entry), last.paragraph) &&
    (isProse(last) || isCutAmongAlike(last, plan.entries)) &&
    // A text is hardly ever cut off right behind a bracket.
    !RE_REMARK.test(last.paragraph.text.slice(-REACH)) &&
    endsInMidSentence(last.paragraph.text)
      ? { place: endOf(last.paragraph), anchor: last.entry?.anchor ?? null }
      : null;
  return start === null && end === null ? null : { start, end };
}

/** What the last text is compared with: other entries' texts, or, where it stands in none, the paragraphs in front of it. */
function textsBeside({ preamble, entries }: RunningText, entry: Entry | null): (readonly Paragraph[])[] {
  return entry === null ? preamble.map((one) => [one]) : entries.map(({ paragraphs }) => paragraphs);
}

/** Whether other texts end in no stop either: whoever writes so has not been cut off. */
function leavesStopsOut(texts: readonly (readonly Paragraph[])[], last: Paragraph): boolean {
  const others = texts.flatMap((paragraphs) => {
    const own = paragraphs.at(-1);
    return own === undefined || own === last || own.table !== undefined || !/[，。,]/.test(own.text) ? [] : [own];
  });
  const open = others.filter(({ text }) => endsInMidSentence(text)).length;
  // Of a few a page may have torn one.
  return open * 2 >= others.length && open > 0;
}

/** Behind a heading and its stop a text need not be long, where it holds a clause or a sentence. */
function isProse({ paragraph: { text }, entry }: { paragraph: Paragraph; entry: Entry | null }): boolean {
  return isRunningText(text) || (entry?.runsOn === true && entry.stop !== '' && /[，,。]/.test(text));
}

/** What a rule closes with, and what is left out, may have no stop. */
const RE_CLOSED = /(?:施行|执行|实施|生效|废止|解释|为准|除外|省略|删去|删除|略)$/;
/** `三百亩`, `农办`: an amount or a name needs no stop. */
const RE_FIGURE =
  /[0-9０-９]|^[\p{Script=Han}]{0,1}$|(?:局|办|委|站|所|科|处|村|乡|镇|部|室|中心|单位|亩|户|人|次|个|里)$/u;
const LEAST_ARTICLES = 3;
const LEAST_ENTRIES = 6;

/** An article, or an entry with a heading and a text, however short, that ends in no stop where all others do. */
function isCutAmongAlike(
  { paragraph: { text }, entry }: { paragraph: Paragraph; entry: Entry | null },
  entries: readonly Entry[],
): boolean {
  if (entry === null || RE_CLOSED.test(text)) return false;
  const isArticle = entry.kind === 'article' && entry.heading === '' && text.length >= 5 && !isListed(entry, text);
  const isHeaded = entry.runsOn === true && entry.stop !== '' && !RE_FIGURE.test(text);
  if (!isArticle && !isHeaded) return false;
  const others = entries.filter(({ kind, paragraphs }) => kind === entry.kind && paragraphs.length > 0);
  const ended = others.filter((one) => one !== entry && RE_END.test(one.paragraphs.at(-1)?.text ?? ''));
  return ended.length >= (isArticle ? LEAST_ARTICLES : LEAST_ENTRIES) && ended.length === others.length - 1;
}

/** What a colon announces: `附图：`, and its name. */
const isListed = ({ paragraphs }: Entry, text: string): boolean =>
  paragraphs.at(-1)?.text === text && /[：:]$/.test(paragraphs.at(-2)?.text ?? '');

function isEnd({ notes, signoff, entries, furniture }: RunningText, last: Paragraph): boolean {
  const isFooted = furniture.some(({ text, place }) => place.line > last.place.line && !RE_PAGE.test(text));
  return notes.length === 0 && signoff.length === 0 && !isFooted && !entries.some(({ kind }) => kind === 'annex');
}

/** A page's number stands behind what is cut off, too; what a website puts below a text does not. */
const RE_PAGE = /^[-—–―\s\d０-９IVXivx第共页頁/／.·]+$/;

/** What no sentence ends in. */
const RE_OPEN = /(?:[的和与及或在对把将被向从为以并但使不、，,（(《“]|不得|应当|可以|需要|每.)$/;
const LEAST_CLOSED = 2;

/** One text of a few that lacks a stop may have lost it: others end in one, or no sentence ends so. */
function isUnlikeOthers({ preamble, entries }: RunningText, last: Paragraph): boolean {
  if (RE_OPEN.test(last.text)) return true;
  let closed = 0;
  for (const one of preamble) if (one !== last && RE_END.test(one.text)) closed += 1;
  for (const { paragraphs } of entries)
    for (const one of paragraphs) if (one !== last && RE_END.test(one.text)) closed += 1;
  return closed >= LEAST_CLOSED;
}

/** The last paragraph of a plan's running text in front of its annexes, in reading order, with the entry it stands in. */
export function lastText({
  preamble,
  entries,
}: Pick<Plan, 'preamble' | 'entries'>): { paragraph: Paragraph; entry: Entry | null } | undefined {
  const annexAt = entries.findIndex(({ kind }) => kind === 'annex');
  const body = entries.slice(0, annexAt < 0 ? undefined : annexAt).filter(({ inBody }) => inBody);
  // A text behind a list stands in the entry that holds the list.
  const behind = body.findLast(({ paragraphs }) => paragraphs.at(-1)?.behind !== undefined);
  const last = body.at(-1);
  const entry = behind !== undefined && last !== undefined && isBelow(behind, last) ? behind : (last ?? null);
  const paragraph = (entry === null ? preamble : entry.paragraphs).at(-1);
  // A table ends in no sentence, and neither does a picture.
  if (paragraph === undefined || paragraph.table !== undefined || paragraph.picture !== undefined) return undefined;
  return { paragraph, entry };
}

/** Whether what stands in `behind` ends further down than the entry `last` does. */
function isBelow(behind: Entry, last: Entry): boolean {
  const lineOf = ({ paragraphs, bodyPlace }: Entry): number => paragraphs.at(-1)?.place.line ?? bodyPlace?.line ?? 0;
  return lineOf(behind) > lineOf(last);
}

/** The place of a paragraph's last character; of its last line where it is joined from several. */
export function endOf({ text, place, endLine }: Paragraph): Place {
  if (endLine !== undefined) return { ...place, line: endLine, column: 1 };
  return { ...place, column: place.column + countCodePoints(text) - 1 };
}
