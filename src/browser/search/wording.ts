/** How the search says things. */
import { searchPageUrl } from '../../model/address/address.ts';
import type { PlaceKind } from '../../model/search/search-place.ts';
import { typeset } from '../../model/text/typeset.ts';
import { loadModule } from '../load-module.ts';
import { h } from './h.ts';
import type { Jump } from './jump.ts';
import { countHits } from './rank.ts';
import type { Offer, Result } from './search-result.ts';

export const KIND_NAMES: Readonly<Record<PlaceKind, string>> = {
  title: '篇名',
  preamble: '前言',
  book: '编',
  subbook: '分编',
  chapter: '章、部分',
  part: '一、',
  section: '节、（一）',
  article: '条',
  item: '项',
  subitem: '分项',
  point: '点',
  annex: '附件',
  notes: '附注',
  signoff: '落款',
};

export const LOADING_FAILED = '搜索没能加载。请检查网络，或刷新网页后再试。';
export const MORE_FAILED = '没能载入，点此再试';

export const searchUrl = (query: string): string => `${searchPageUrl()}?${new URLSearchParams({ q: query })}`;

export function sayCount({ groups, rest }: Pick<Result, 'groups' | 'rest'>): string {
  const count = countHits(groups);
  if (rest !== undefined) return `已查到 ${count} 处，见于 ${groups.length} 篇；另有 ${rest.plans} 篇待查`;
  return groups.length > 1 ? `共 ${count} 处，见于 ${groups.length} 篇` : `共 ${count} 处`;
}

/** What is near where nothing is found, each offer as a link to its own search. */
export function renderOffers(offers: readonly Offer[]): HTMLElement[] {
  const rows = offers.map(({ query, count, isWhole }) =>
    h('li', {}, [
      isWhole ? '' : '其中最长的、出现过的一段：',
      h('a', { href: searchUrl(query) }, [`“${query}”`]),
      count === undefined ? '' : `${count} 处`,
    ]),
  );
  return rows.length === 0 ? [] : [h('ul', { class: 'near' }, rows)];
}

/** The places that bear the number asked for, above the hits. */
export function renderJumps(jumps: readonly Jump[]): HTMLElement[] {
  const rows = jumps.map(({ plan, anchor, title }) => {
    const within = plan.within === null ? '' : ` · ${plan.within}`;
    return h('li', {}, [
      '跳到 ',
      h('a', { href: `${plan.url}#${anchor}` }, [`${typeset(plan.label + within)} ${title}`]),
    ]);
  });
  return rows.length === 0 ? [] : [h('ul', { class: 'near jumps' }, rows)];
}

/**
 * Offers to look for the same in simplified characters. Which are traditional a table tells, which is loaded only where
 * the reader asks for it.
 */
export function renderSimplifier(query: string): HTMLElement[] {
  if (!/\p{Script=Han}/u.test(query)) return [];
  const button = h('button', { type: 'button', class: 'more simplify' }, ['按简体字再查']);
  button.addEventListener('click', async () => {
    const { simplify } = await loadModule<typeof import('./simplify.ts')>('search/simplify').catch(() => ({
      simplify: undefined,
    }));
    const simplified = simplify?.(query);
    if (simplified === undefined) button.textContent = MORE_FAILED;
    else if (simplified === query) button.replaceWith('没有可转成简体的字');
    else button.replaceWith(`“${query}”按简体作 `, h('a', { href: searchUrl(simplified) }, [`“${simplified}”`]));
  });
  return [button];
}

export function sayNothing(phrases: readonly (readonly string[])[]): string {
  const quoted = phrases.map((phrase) => `“${phrase.join('')}”`).join('');
  return phrases.length > 1 ? `没有一处同时含有${quoted}` : `没有找到${quoted}`;
}
