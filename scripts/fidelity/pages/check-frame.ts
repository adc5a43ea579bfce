/**
 * Proof of what is around the words of a page: nothing takes the reader elsewhere, nothing comes from another host, the
 * policy is the site's, and between frame and text there is nothing but the parts that such a page has.
 */
import { inSite } from '../../../src/model/address/site-path.ts';
import { contentPolicy } from '../../../src/model/content-policy.ts';
import { compareValue, refuse } from '../line.ts';
import { tokensOf } from '../readers/cut-markup.ts';
import { decodeEntities } from '../readers/entities.ts';
import { mainOf } from '../readers/rows.ts';
import { type Attributes, type Token, walkTokens } from '../readers/tokens.ts';
import { isOwnTag } from './own-tags.ts';
import type { PageKind } from './page-kind.ts';

const ASKING = new Set(['base', 'script', 'link', 'meta', 'iframe', 'object', 'embed']);
/** Browsers read a backslash as a slash, and no tabs and line ends at all. */
const RE_AWAY = /^\/\s*[/\\]/;
const RE_SENT_ON = /^0; url=/;

/** What may stand in a page's head, though most have it not. */
export interface HeadForm {
  /** Where search engines shall find it. */
  readonly isListed?: boolean;
  /** Where it may send the reader on: where to, who reads the page knows. */
  readonly isSentOn?: boolean;
}

export function checkFrame(file: string, kind: PageKind, html: string, form: HeadForm = {}): void {
  const where = '网页';
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  compareValue(file, `${where}的 Content-Security-Policy `, contentPolicy, decodeEntities(policy ?? ''));
  compareValue(file, `${where}的语言 `, 'zh-Hans', /<html lang="([^"]*)"/.exec(html)?.[1]);
  checkTags(file, kind, tokensOf(html), form);
}

/** That nothing leads away, comes from elsewhere, or has a tag that no component writes. A text that is written like a tag is none. */
export function checkTags(file: string, kind: PageKind, tokens: readonly Token[], form: HeadForm): void {
  walkTokens(tokens, {
    open(name, attributes) {
      if (isOwnTag(kind, name, attributes) && !(ASKING.has(name) && isStrange(name, attributes, form))) return;
      const written = Object.entries(attributes).map(([key, value]) =>
        value === '' ? ` ${key}` : ` ${key}="${value}"`,
      );
      throw refuse(file, `网页里有 <${name}${written.join('')}>`, '没有');
    },
  });
}

function isStrange(name: string, attributes: Attributes, { isListed = true, isSentOn = false }: HeadForm): boolean {
  const isAway = (path: string | undefined): boolean =>
    path === undefined || RE_AWAY.test(path) || !path.startsWith(inSite('/'));
  switch (name) {
    case 'script':
      return attributes.type === 'application/ld+json' ? false : isAway(attributes.src);
    case 'link':
      return attributes.rel !== 'canonical' && isAway(attributes.href);
    case 'meta':
      if (attributes['http-equiv'] === 'refresh') return !isSentOn || !RE_SENT_ON.test(attributes.content ?? '');
      return isListed && attributes.name === 'robots';
    default:
      return true;
  }
}

/** Notes alone may be several. */
const MANY = 'p.note earlier';

/** What stands in a page's `main` beside each other: its parts, by element and class, each once, and no words between them. */
export function checkParts(file: string, where: string, html: string, parts: ReadonlySet<string>): void {
  const seen = new Set<string>();
  let depth = 0;
  let strange: string | undefined;
  walkTokens(mainOf(html), {
    open(name, { class: list = '' }) {
      const part = `${name}.${list}`;
      if (depth === 1 && (!parts.has(part) || (seen.has(part) && part !== MANY))) strange ??= `<${part}>`;
      if (depth === 1) seen.add(part);
      depth += 1;
    },
    text(text) {
      if (depth === 1 && text.trim() !== '') strange ??= text.trim();
    },
    close: () => {
      depth -= 1;
    },
  });
  if (strange !== undefined) throw refuse(file, `${where}在正文之外有 ${strange}`, [...parts].join('、'));
}
