/**
 * Proof of what a page says beside the texts that have readers of their own: each word that is seen or heard is the site's
 * or the model's, and each link that bears a name, or words for one place, leads there.
 */
import { refuse } from '../line.ts';
import { type Attributes, type Token, walkTokens } from '../readers/tokens.ts';
import { INLINE, isOwnLine } from './own-lines.ts';
import { type MaySay, RE_SAID } from './own-words.ts';
import type { PageKind } from './page-kind.ts';
import type { WhereLinks } from './where-links.ts';

/** What the pages of a site, or of one compilation, may say, and where their links may lead. */
export interface Sayings {
  readonly maySay: MaySay;
  readonly whereLinks: WhereLinks;
}

/** What stands in them is read by its own reader, word by word. */
const READ = new Set(['article', 'ol.lines', 'tbody', 'dd', 'section.findings', 'script', 'style']);
/** Words that are heard, or shown where nothing else is. */
const HEARD = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label'];

/** `file` is a page of that kind. */
export function checkWords(
  file: string,
  kind: PageKind,
  tokens: readonly Token[],
  { maySay, whereLinks }: Sayings,
): void {
  /** Of each element that is open, whether its words are read elsewhere. */
  const open: boolean[] = [];
  /** What lines stand in. */
  const blocks: Block[] = [];
  let words = '';
  let link: { readonly href: string; text: string } | undefined;
  const check = (said: string): void => {
    for (const [run] of said.matchAll(RE_SAID))
      if (!maySay(run, kind)) throw refuse(file, `网页说“${said.trim().slice(0, 60)}”`, '网站自己的话，或原文里的名称');
  };
  const endLine = (name: string): void => {
    if (words === '' || INLINE.has(name)) return;
    check(words);
    checkLine(file, kind, blocks, words);
    words = '';
  };
  const endLink = (name: string): void => {
    if (name !== 'a' || link === undefined) return;
    const said = link.text.trim();
    const expected = whereLinks(said, link.href);
    if (expected !== undefined) throw refuse(file, `网页的“${said}”指向 ${link.href}`, expected);
    link = undefined;
  };
  walkTokens(tokens, {
    open(name, attributes) {
      endLine(name);
      if (!INLINE.has(name)) blocks.push({ name, list: attributes.class ?? '' });
      for (const said of heardIn(name, attributes)) check(said);
      open.push(isReadElsewhere(name, attributes, open.at(-1) === true));
      if (name === 'a' && open.at(-1) === false) link = { href: attributes.href ?? '', text: '' };
    },
    text(text) {
      if (open.at(-1) === false) words += text;
      if (link !== undefined) link.text += text;
    },
    close(name) {
      endLine(name);
      if (!INLINE.has(name)) blocks.pop();
      endLink(name);
      open.pop();
    },
  });
}

interface Block {
  readonly name: string;
  /** Its classes. */
  readonly list: string;
}

/** In the main part the site says a line only in the block that it says it in. */
function checkLine(file: string, kind: PageKind, blocks: readonly Block[], line: string): void {
  const block = blocks.at(-1);
  const said = line.trim();
  if (block === undefined || said === '' || !blocks.some(({ name }) => name === 'main')) return;
  if (isOwnLine(kind, block.name, block.list, line)) return;
  throw refuse(file, `网页在 <${block.name} class="${block.list}"> 里说“${said.slice(0, 60)}”`, '网站在那里说的话');
}

/** Within what is read elsewhere, the site's own words are not. */
function isReadElsewhere(name: string, attributes: Attributes, isOuter: boolean): boolean {
  if (isOuter) return !('data-note' in attributes);
  return READ.has(name) || (attributes.class !== undefined && READ.has(`${name}.${attributes.class}`));
}

const NONE: readonly string[] = [];

function heardIn(name: string, attributes: Attributes): readonly string[] {
  if (name === 'meta') return NONE;
  return HEARD.some((key) => key in attributes) ? HEARD.flatMap((key) => attributes[key] ?? NONE) : NONE;
}
