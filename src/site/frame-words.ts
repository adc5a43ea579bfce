/** The few words that frame a page, in the languages an office can choose; the texts and what is said of them stay Chinese. */
import type { Language } from '../model/settings/settings.ts';

export interface FrameWords {
  readonly skip: string;
  readonly search: string;
  readonly anyWords: string;
  /** What can be chosen of the page's looks. */
  readonly looks: string;
  readonly verbatim: string;
  readonly about: string;
  readonly organizer: string;
  readonly contact: string;
  /** What one can do here: read, find, print. */
  readonly ways: readonly (readonly [way: string, how: string])[];
}

const WORDS: Readonly<Record<Language, FrameWords>> = {
  'zh-Hans': {
    skip: '跳到正文',
    search: '搜索',
    anyWords: '搜索任意词句',
    looks: '显示',
    verbatim: '正文照原文逐字发布；网页只把半角标点显示为全角。',
    about: '链接、引用与数据',
    organizer: '主办单位：',
    contact: '联系方式：',
    ways: [
      ['读', '逐篇逐条，每条有固定地址'],
      ['查', '任何词句，一字不差'],
      ['印', '全书、单篇或自选，公文格式'],
    ],
  },
  'zh-Hant': {
    skip: '跳到正文',
    search: '搜尋',
    anyWords: '搜尋任意詞句',
    looks: '顯示',
    verbatim: '正文照原文逐字發布；網頁只把半形標點顯示為全形。',
    about: '連結、引用與資料',
    organizer: '主辦單位：',
    contact: '聯絡方式：',
    ways: [
      ['讀', '逐篇逐條，每條有固定地址'],
      ['查', '任何詞句，一字不差'],
      ['印', '全書、單篇或自選，公文格式'],
    ],
  },
  en: {
    skip: 'Skip to the text',
    search: 'Search',
    anyWords: 'Search for any words',
    looks: 'Display',
    verbatim: 'Texts are published verbatim; half-width punctuation is shown full-width.',
    about: 'Links, citations and data',
    organizer: 'Published by ',
    contact: 'Contact: ',
    ways: [
      ['Read', 'plan by plan; every item has an address'],
      ['Find', 'any words, literally'],
      ['Print', 'a book, a plan, or your choice'],
    ],
  },
};

/** The words of the frame alone; those beside a plan’s text are Chinese, as the text is. */
export const frameWords = (language: Language): FrameWords => WORDS[language];
