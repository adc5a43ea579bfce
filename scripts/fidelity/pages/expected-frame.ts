/** What stands around the main part of every page, element by element: the bar with its search box, and the foot. */
import { aboutUrl, homeUrl, searchPageUrl } from '../../../src/model/address/address.ts';
import { inSite } from '../../../src/model/address/site-path.ts';
import type { Language, PublishedSettings } from '../../../src/model/settings/settings.ts';
import type { Attributes, Token } from '../readers/tokens.ts';

/** As the pages have them; here once more, so that neither changes without the other. */
const WORDS: Readonly<Record<Language, Readonly<Record<'skip' | 'search' | 'any' | 'looks', string>>>> = {
  'zh-Hans': { skip: '跳到正文', search: '搜索', any: '搜索任意词句', looks: '显示' },
  'zh-Hant': { skip: '跳到正文', search: '搜尋', any: '搜尋任意詞句', looks: '顯示' },
  en: { skip: 'Skip to the text', search: 'Search', any: 'Search for any words', looks: 'Display' },
};
const FOOT: Readonly<Record<Language, Readonly<Record<'verbatim' | 'about' | 'organizer' | 'contact', string>>>> = {
  'zh-Hans': {
    verbatim: '正文照原文逐字发布；网页只把半角标点显示为全角。',
    about: '链接、引用与数据',
    organizer: '主办单位：',
    contact: '联系方式：',
  },
  'zh-Hant': {
    verbatim: '正文照原文逐字發布；網頁只把半形標點顯示為全形。',
    about: '連結、引用與資料',
    organizer: '主辦單位：',
    contact: '聯絡方式：',
  },
  en: {
    verbatim: 'Texts are published verbatim; half-width punctuation is shown full-width.',
    about: 'Links, citations and data',
    organizer: 'Published by ',
    contact: 'Contact: ',
  },
};

export interface Framed {
  readonly settings: PublishedSettings;
  /** Where its text begins: `#main`, or in the main part. */
  readonly text: string;
  /** What a plan's page says in the bar once its title is out of sight. */
  readonly here: string | undefined;
  readonly hasSearch: boolean;
}

/** Elements with all that they say, and texts. */
export function expectFrame({ settings, text, here, hasSearch }: Framed): string[] {
  const { name, logoFile, language } = settings;
  const words = WORDS[language];
  const box = { type: 'search', name: 'q', 'aria-label': words.search, placeholder: words.any, autocomplete: 'off' };
  return [
    ...[element('a', { class: 'skip', href: `#${text}` }), words.skip],
    ...[element('header', { class: 'site' }), element('a', { class: 'name', href: homeUrl() })],
    ...(logoFile === null ? [] : [element('img', { src: inSite(logoFile), alt: '', height: '28' })]),
    name,
    ...(here === undefined ? [] : [element('p', { class: 'here', hidden: '' }), element('a', { href: '#main' }), here]),
    ...(hasSearch
      ? [
          element('form', { role: 'search', action: searchPageUrl() }),
          element('input', { ...box, 'aria-keyshortcuts': '/ Control+K' }),
        ]
      : []),
    ...[element('details', { class: 'looks' }), element('summary', {}), words.looks],
    ...(here === undefined ? [] : [element('p', { id: 'status', role: 'status', class: 'toast' })]),
    ...expectFoot(settings),
  ].map((row) => row.trim());
}

function expectFoot({ organizer, contact, footer, icp, police, language }: PublishedSettings): string[] {
  const words = FOOT[language];
  const lookUp = `https://beian.mps.gov.cn/#/query/webSearch?code=${police.number.replace(/\D/g, '')}`;
  const registrations = [
    ...(icp.number === '' ? [] : [element('a', { href: icp.url }), icp.number]),
    ...(police.number === '' ? [] : [element('a', { href: police.url || lookUp }), police.number]),
  ];
  const said = [organizer && words.organizer + organizer, contact && words.contact + contact].filter(Boolean);
  return [
    ...[element('footer', { class: 'site', lang: language }), element('p', {}), words.verbatim],
    ...[element('a', { href: aboutUrl() }), words.about],
    ...(said.length === 0 ? [] : [element('p', {}), said.join(`\n${element('br', {})}\n`)]),
    ...footer.flatMap((line) => [element('p', {}), line]),
    ...(registrations.length === 0 ? [] : [element('p', {}), ...registrations]),
  ].flatMap((row) => row.split('\n'));
}

function element(name: string, attributes: Attributes): string {
  const set = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return `<${[name, ...set.map(([key, value]) => `${key}=${value}`)].join(' ')}>`;
}

/** What the page shows there. Scripts and styles are looked at by their own readers. */
export function showFrame(tokens: readonly Token[]): string[] {
  const rows: string[] = [];
  let depth = 0;
  let hasBegun = false;
  for (const token of tokens) {
    if (!hasBegun) {
      hasBegun = 'open' in token && token.open === 'body';
      continue;
    }
    const name = 'open' in token ? token.open : 'close' in token ? token.close : '';
    if (OUTSIDE.has(name)) depth += 'open' in token ? 1 : -1;
    else if (depth > 0) continue;
    else if ('open' in token) rows.push(element(name, token.attributes));
    else if ('text' in token && token.text.trim() !== '') rows.push(token.text.trim());
  }
  return rows;
}

const OUTSIDE = new Set(['main', 'script', 'link', 'style']);
