/**
 * Proof of what each page has, whatever it is of: the bar, the foot, the policy and the words that are the site's own. Its
 * texts have readers of their own.
 */
import type { PublishedSettings } from '../../../src/model/settings/settings.ts';
import { compareLines, line, refuse } from '../line.ts';
import { tokensOf } from '../readers/tokens.ts';
import { checkFrame } from './check-frame.ts';
import { checkWords, type Sayings } from './check-words.ts';
import { expectFrame, showFrame } from './expected-frame.ts';

/** What all pages of a site, or of one compilation, have in common. */
export interface PageFacts {
  readonly settings: PublishedSettings;
  readonly sayings: Sayings;
  /** What was proven around the main part of another page. */
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

const RE_TEXT = /<(?:main|article)(?: [^>]*)? id="text"|<main(?: [^>]*)? id="main"/g;

const RE_SENT_ON = /<meta http-equiv="refresh" content="0; url=[^"]*">/;

/** Throws a `Refusal` that names `file`. A frame that was proven on another page is not proven again. */
export function checkPage(file: string, html: string, facts: PageFacts, form: OwnForm = {}): void {
  const { here, hasSearch = true, isListed = true, isSentOn = false } = form;
  const { settings, sayings, proven } = facts;
  const tokens = tokensOf(html);
  const text = html.match(RE_TEXT)?.some((tag) => tag.endsWith('"text"')) === true ? 'text' : 'main';
  const around = `${text} ${here} ${html.slice(html.indexOf('<body'), html.indexOf('<main'))}${html.slice(html.lastIndexOf('</main>'))}`;
  if (!proven.has(around)) {
    const [expected, shown] = [expectFrame({ settings, text, here, hasSearch }), showFrame(tokens)];
    compareLines(
      file,
      '网页的四周',
      expected.map((row) => line(row)),
      shown.map((row) => line(row)),
    );
    proven.add(around);
  }
  if (html.split('<main').length !== 2) throw refuse(file, '网页不是恰有一个 <main>', '一个');
  checkFrame(file, '网页', isSentOn ? html.replace(RE_SENT_ON, '') : html, isListed);
  checkWords(file, tokens, sayings);
}
