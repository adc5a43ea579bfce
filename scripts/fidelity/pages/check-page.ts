/**
 * Proof of what each page has, whatever it is of: the bar, the foot, the policy and the words that are the site's own. Its
 * texts have readers of their own.
 */
import type { PublishedSettings } from '../../../src/model/settings/settings.ts';
import { compareLines, line, refuse } from '../line.ts';
import { tokensOf, tokensOfMain } from '../readers/cut-markup.ts';
import { checkFrame, checkTags } from './check-frame.ts';
import { checkWords, type Sayings } from './check-words.ts';
import { expectFrame, showFrame } from './expected-frame.ts';
import { kindOf, type PageKind } from './page-kind.ts';
import { shapeOf } from './page-shape.ts';

/** What all pages of a site, or of one compilation, have in common. */
export interface PageFacts {
  readonly settings: PublishedSettings;
  readonly sayings: Sayings;
  /** What was proven of other pages: all around their main part, but for what only this page says of itself. */
  readonly proven: Set<string>;
}

/** How a page differs from most. */
export interface OwnForm {
  /** What a plan's page says in the bar. */
  readonly here?: string | undefined;
  /** The page of the search has a search box of its own. */
  readonly hasSearch?: boolean;
  /** Whether search engines shall find it. */
  readonly isListed?: boolean;
  /** Whether it may send a reader on: where to, its own reader knows. */
  readonly isSentOn?: boolean;
}

/** Else browsers read it in another mode. */
const DOCTYPE = '<!DOCTYPE html>';
const RE_TEXT = /<(?:main|article)(?: [^>]*)? id="text"|<main(?: [^>]*)? id="main"/g;

/** Throws a `Refusal` that names `file`. A frame that was proven on another page is not proven again. */
export function checkPage(file: string, html: string, facts: PageFacts, form: OwnForm = {}): void {
  const { sayings, proven } = facts;
  if (!html.startsWith(DOCTYPE)) throw refuse(file, `网页的开头是“${html.slice(0, DOCTYPE.length)}”`, DOCTYPE);
  if (html.split('<main').length !== 2) throw refuse(file, '网页不是恰有一个 <main>', '一个');
  const kind = form.isSentOn === true ? '[...former]' : kindOf(file);
  if (kind === undefined) throw refuse(file, '不知道这是哪种网页', '网站自己的网页');
  const shape = shapeOf(html);
  const known = `${JSON.stringify(form)} ${textIn(html)} ${shape?.around}`;
  if (shape !== undefined && proven.has(known)) {
    checkWords(file, kind, tokensOf(shape.title), sayings);
    const tokens = tokensOfMain(html, shape.main);
    checkTags(file, kind, tokens, {});
    checkWords(file, kind, tokens, sayings);
    return;
  }
  checkWhole(file, kind, html, facts, form);
  if (shape !== undefined) proven.add(known);
}

/** Where its text begins. */
const textIn = (html: string): string =>
  html.match(RE_TEXT)?.some((tag) => tag.endsWith('"text"')) === true ? 'text' : 'main';

function checkWhole(file: string, kind: PageKind, html: string, { settings, sayings }: PageFacts, form: OwnForm): void {
  const { here, hasSearch = true } = form;
  const tokens = tokensOf(html);
  const [expected, shown] = [expectFrame({ settings, text: textIn(html), here, hasSearch }), showFrame(tokens)];
  compareLines(
    file,
    '网页的四周',
    expected.map((row) => line(row)),
    shown.map((row) => line(row)),
  );
  checkFrame(file, kind, html, form);
  checkWords(file, kind, tokens, sayings);
}
