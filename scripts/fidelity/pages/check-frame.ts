/**
 * Proof of what is around the words of a page: nothing takes the reader elsewhere, nothing comes from another host, the
 * policy is the site's, and between frame and text there is nothing but the parts that such a page has.
 */
import { inSite } from '../../../src/model/address/site-path.ts';
import { contentPolicy } from '../../../src/model/content-policy.ts';
import { compareValue, refuse } from '../line.ts';
import { decodeEntities } from '../readers/entities.ts';
import { mainOf } from '../readers/rows.ts';
import { walkTokens } from '../readers/tokens.ts';

const RE_TAG = /<(base|script|link|meta|iframe|object|embed)(?=[\s>])([^>]*)>/g;
const RE_AWAY = /^(?:[a-z]+:|\/\/)/i;

/** `isListed` where search engines shall find it. */
export function checkFrame(file: string, where: string, html: string, isListed = true): void {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  compareValue(file, `${where}的 Content-Security-Policy `, contentPolicy, decodeEntities(policy ?? ''));
  compareValue(file, `${where}的语言 `, 'zh-Hans', /<html lang="([^"]*)"/.exec(html)?.[1]);
  checkTags(file, where, html, isListed);
}

/** That nothing leads away, or comes from elsewhere. */
export function checkTags(file: string, where: string, html: string, isListed: boolean): void {
  for (const [tag, name = '', rest = ''] of html.matchAll(RE_TAG))
    if (isStrange(name, rest, isListed)) throw refuse(file, `${where}里有 ${tag}`, '没有');
}

function isStrange(name: string, rest: string, isListed: boolean): boolean {
  const value = (key: string): string | undefined => new RegExp(`(?<=^|\\s)${key}="([^"]*)"`).exec(rest)?.[1];
  const isAway = (path: string | undefined): boolean =>
    path === undefined || RE_AWAY.test(path) || !path.startsWith(inSite('/'));
  switch (name) {
    case 'script':
      return value('type') === 'application/ld+json' ? false : isAway(value('src'));
    case 'link':
      return value('rel') !== 'canonical' && isAway(value('href'));
    case 'meta':
      return value('http-equiv') === 'refresh' || (isListed && value('name') === 'robots');
    default:
      return true;
  }
}

/** What stands in a page's `main` beside each other: its parts, by element and class, and no words between them. */
export function checkParts(file: string, where: string, html: string, parts: ReadonlySet<string>): void {
  let depth = 0;
  let strange: string | undefined;
  walkTokens(mainOf(html), {
    open(name, { class: list = '' }) {
      const part = `${name}.${list.split(' ')[0]}`;
      if (depth === 1 && !parts.has(part)) strange ??= `<${part}>`;
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
