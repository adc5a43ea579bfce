/**
 * Cuts the page number from the end of a line of the 目录, with what leads to it:
 *
 *     | 市教育局2024年工作要点 ……… 19
 *                            lllll pp
 *     | 县教育局2024年工作要点·····第１９页    - 19 -    (19)    P19
 *
 * A page has at most three digits, but behind dots: `工作要点 2024` ends in a year. Reads from the end, so a long line costs no more
 * than a short one.
 */
export interface CutPage {
  readonly heading: string;
  readonly leader: string;
  readonly page: string;
}

/** Longer than any line of a 目录, but for what leads to its page. */
const LINE_LIMIT = 120;
const LED_LIMIT = 400;

/** Whether a line may be one of a 目录 by its length. */
export function canBeListed(text: string): boolean {
  return text.length <= LINE_LIMIT || (text.length <= LED_LIMIT && /[.．·•・…⋯‥_]{12}/.test(text));
}

/** How much of a line's end is looked at for a page number. */
const REACH = 24;
const RE_PAGE = /(?<![0-9０-９])(?:第\s*|[-—–－(（]\s*|[Pp][.．]?\s?)?[0-9０-９]{1,3}(?:\s*[-—–－页)）])?$/;
/** What a page number ends in. */
const PAGE_ENDS = '0123456789０１２３４５６７８９-—–－页)）';
const RE_LONG_PAGE = /(?<=[.．·•・…⋯‥_]{2}|…|⋯)[0-9０-９]{4}$/;
const RE_LEADER_CHAR = /[\s.．·•・…⋯‥_\-—–－]/;
const RE_LEADS = /[.．·•・…⋯‥_-]{2}|…|⋯|\s/;

/**
 * `glued` takes a page number even where nothing leads to it, as in `工作要点19`. Undefined where the line ends in no
 * page number.
 */
export function cutPage(listed: string, glued: boolean): CutPage | undefined {
  if (!PAGE_ENDS.includes(listed.at(-1) ?? ' ')) return undefined;
  const match = RE_PAGE.exec(listed.slice(-REACH)) ?? RE_LONG_PAGE.exec(listed.slice(-REACH));
  if (match === null) return undefined;
  const page = match[0];
  const lead = listed.slice(0, listed.length - page.length);
  let end = lead.length;
  while (end > 0 && RE_LEADER_CHAR.test(lead[end - 1] as string)) end -= 1;
  const leader = lead.slice(end);
  if (!glued && end > 0 && !RE_LEADS.test(leader)) return undefined;
  return { heading: lead.slice(0, end), leader, page };
}
