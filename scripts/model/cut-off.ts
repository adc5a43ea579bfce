/**
 * What proves that a plan's text is cut off where it ends: that nothing stands behind it, that others of its kind end in
 * stops, that no sentence ends so. A last line without a stop alone proves nothing.
 */
import { parseAnchor } from '../../src/model/address/anchor.ts';
import type { Entry, Paragraph, Plan } from '../../src/model/plan/compilation.ts';
import { END_REACH, endsInMidSentence, isRunningText, RE_END } from './sentence-ends.ts';

export type RunningText = Pick<Plan, 'preamble' | 'entries' | 'notes' | 'signoff' | 'furniture' | 'place'>;

/** What the last text is compared with: other entries' texts, or, where it stands in none, the paragraphs in front of it. */
export function textsBeside({ preamble, entries }: RunningText, entry: Entry | null): (readonly Paragraph[])[] {
  return entry === null ? preamble.map((one) => [one]) : entries.map(({ paragraphs }) => paragraphs);
}

/** Whether other texts end in no stop either: whoever writes so has not been cut off. In `prose` without entries one is enough. */
export function leavesStopsOut(texts: readonly (readonly Paragraph[])[], last: Paragraph, prose = false): boolean {
  const others = texts.flatMap((paragraphs) => {
    const own = paragraphs.at(-1);
    return own === undefined || own === last || own.table !== undefined || !/[，。,]/.test(own.text) ? [] : [own];
  });
  const open = others.filter(({ text }) => endsInMidSentence(text)).length;
  // Of a few a page may have torn one.
  return open > 0 && (prose || open * 2 >= others.length);
}

/** Behind a heading and its stop a text need not be long, where it holds a clause or a sentence, nor in front of a comma. */
export function isProse({ paragraph: { text }, entry }: { paragraph: Paragraph; entry: Entry | null }): boolean {
  return (
    isRunningText(text) || RE_TORN.test(text) || (entry?.runsOn === true && entry.stop !== '' && /[，,。]/.test(text))
  );
}

/** What ends in a comma; one character that is no word of its own. */
const RE_TORN = /[，、]$|^(?![完终終略无無止])\p{Script=Han}$/u;

/**
 * Of these the last word is lost for sure: a bracket or a quotation that nothing closes, a date, what stands behind
 * `第十二条和第十`, or Markdown's `**第五章` without its end.
 */
export function leavesOpen(text: string): boolean {
  return RE_LEFT_OPEN.test(text.slice(-END_REACH));
}

const RE_LEFT_OPEN =
  /[（(《“〔【][^（()）《》“”〔〕【】。；]{0,30}$|[0-9０-９]年[0-9０-９]{1,2}$|[0-9０-９]月[0-9０-９]{1,2}$|[条款项章节][、和至及]第[〇零一二三四五六七八九十百]+$|^\*\*[^*]{1,40}$/;

/** Texts of which so many end in stops are written with them, and the last one, however short, has lost its own. */
const MANY_CLOSED = 12;
const SHORTEST = 6;
/** Longer than a name or a label. */
export const LONG = 15;

/** Nearly all others end in stops; the last one is no name, figure or label, and stands in an entry. */
export function isOnlyOpen(
  { preamble, entries }: RunningText,
  { paragraph, entry }: { paragraph: Paragraph; entry: Entry | null },
): boolean {
  const { text } = paragraph;
  if (entry === null || RE_CLOSED.test(text) || RE_FIGURE.test(text) || RE_ROW.test(text)) return false;
  if ([...text].length < SHORTEST || isOneOfSome(entry, text)) return false;
  let [closed, open] = [0, 0];
  for (const one of [...preamble, ...entries.flatMap(({ paragraphs }) => paragraphs)]) {
    if (one === paragraph || one.table !== undefined || one.picture !== undefined) continue;
    if (RE_END.test(one.text)) closed += 1;
    else open += 1;
  }
  return closed >= MANY_CLOSED && open * RARELY <= closed;
}

/** A row of names, a caption, a heading of its own: `表1 …`, `张某 李某`, `——2031年3月5日在…`. */
const RE_ROW = /[ \t　]|^[—–-]|^(?:表|图|附|注)|[：:]/;

/** What a rule closes with, and what is left out, may have no stop. */
export const RE_CLOSED = /(?:施行|执行|实施|生效|废止|解释|为准|除外|省略|删去|删除|略)$/;
/** `三百亩`, `农办`: an amount or a name needs no stop. */
const RE_FIGURE =
  /[0-9０-９]|^[\p{Script=Han}]{0,1}$|(?:局|办|委|站|所|科|处|村|乡|镇|部|室|中心|单位|亩|户|人|次|个|里)$/u;
/** No page's number, no rule drawn with characters. */
const RE_WORDS = /\p{Script=Han}/u;
/** One in so many may lack its stop for another reason. */
const RARELY = 20;
const LEAST_ARTICLES = 3;
const LEAST_ENTRIES = 4;

/** An article's or its clause's, or that of an entry as all others of its kind are, however short, ends in no stop where they do. */
export function isCutAmongAlike(
  { paragraph: { text }, entry }: { paragraph: Paragraph; entry: Entry | null },
  entries: readonly Entry[],
): boolean {
  if (entry === null || RE_CLOSED.test(text) || isOneOfSome(entry, text)) return false;
  const isLaw = isOfArticle(entry) && RE_WORDS.test(text);
  const isHeaded = entry.stop !== '';
  const isPlain = entry.heading === '' && [...text].length >= LONG;
  if (!isLaw && (!(isHeaded || isPlain) || entry.runsOn !== true || RE_FIGURE.test(text))) return false;
  const isAlike = isLaw ? isOfArticle : ({ kind }: Entry) => kind === entry.kind;
  const others = entries.filter((one) => isAlike(one) && one !== entry && one.paragraphs.length > 0);
  const ended = others.filter(({ paragraphs }) => RE_END.test(paragraphs.at(-1)?.text ?? ''));
  const open = others.length - ended.length;
  // Of an article all paragraphs are sentences.
  const own = isLaw ? entry.paragraphs.slice(0, -1).filter((one) => RE_END.test(one.text)) : [];
  return ended.length + own.length >= (isLaw ? LEAST_ARTICLES : LEAST_ENTRIES) && open * RARELY <= others.length + 1;
}

/** An article without a heading, or what its text lists. */
const isOfArticle = ({ anchor, heading }: Entry): boolean =>
  heading === '' && parseAnchor(anchor).some(({ kind }) => kind === 'article');

/** What a colon announces, and names in rows of their own: `附图：`, and its name. */
function isOneOfSome({ paragraphs }: Entry, text: string): boolean {
  const before = paragraphs.at(-2);
  if (before === undefined || paragraphs.at(-1)?.text !== text) return false;
  return /[：:]$/.test(before.text) || !RE_END.test(before.text);
}

/** Whether nothing comes behind the text that ends on this line: no note, annex, signoff or foot of a page. */
export function isEnd({ notes, signoff, entries, furniture }: RunningText, line: number): boolean {
  const isFooted = furniture.some(({ text, place }) => place.line > line && !RE_PAGE.test(text));
  return notes.length === 0 && signoff.length === 0 && !isFooted && !entries.some(({ kind }) => kind === 'annex');
}

/** A page's number stands behind what is cut off, too; what a website puts below a text does not. */
const RE_PAGE = /^[-—–―－\s\d０-９IVXivx第共页頁/／.·]+$/;

/** What no sentence ends in. */
export const RE_OPEN = /(?:[的和与及或在对把将被向从为以并但使不、，,（(《“]|不得|应当|可以|需要|每.)$/;
const LEAST_CLOSED = 2;

/** One text of a few that lacks a stop may have lost it: others end in one, or no sentence ends so. */
export function isUnlikeOthers({ preamble, entries }: RunningText, last: Paragraph): boolean {
  if (RE_OPEN.test(last.text)) return true;
  let closed = 0;
  for (const one of preamble) if (one !== last && RE_END.test(one.text)) closed += 1;
  for (const { paragraphs } of entries)
    for (const one of paragraphs) if (one !== last && RE_END.test(one.text)) closed += 1;
  return closed >= LEAST_CLOSED;
}
