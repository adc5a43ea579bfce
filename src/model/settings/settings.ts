import type { DataForm } from '../plan/data-form.ts';

/**
 * What an office says of its site, in `seeds/site.json`, with all that it leaves out filled in. What it says of a
 * compilation is the editor's word: shown as such (编者注), never as the source's.
 */
export interface SiteSettings {
  /** Stands in the bar, in titles and in feeds. */
  readonly name: string;
  /** 主办单位. */
  readonly organizer: string;
  /** The site's own address, `https://host.gov.cn/plans/`; empty where it is not known. */
  readonly address: string;
  /** A picture beside the seeds; empty for none. */
  readonly logo: string;
  /** `#a8201a` */
  readonly accent: string;
  readonly footer: readonly string[];
  readonly icp: Registration;
  readonly police: Registration;
  readonly contact: string;
  readonly language: Language;
  /** A style sheet beside the seeds; empty for none. */
  readonly css: string;
  /** By what clock a day begins and ends. */
  readonly timeZone: string;
  /** Whether browsers may keep what was visited, and install the site. */
  readonly offline: boolean;
  readonly compilations: Readonly<Record<string, CompilationNote>>;
}

/** A number under which a site is registered, and where that can be looked up. */
export interface Registration {
  readonly number: string;
  readonly url: string;
}

/** Of the words that frame a page. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** What an editor says of a compilation; empty or null where nothing. */
export interface CompilationNote {
  readonly title: string;
  readonly issuer: string;
  /** `2024`, `2024-03` or `2024-03-05` */
  readonly date: string;
  readonly year: number | null;
  readonly region: string;
  readonly topics: readonly string[];
  /** Compilations with an order stand first, the lowest at the top. */
  readonly order: number | null;
  /** Whether it is kept back: seen in `npm run dev` alone. */
  readonly draft: boolean;
}

/** Of a compilation that the settings do not name. */
export const NO_NOTE: CompilationNote = {
  title: '',
  issuer: '',
  date: '',
  year: null,
  region: '',
  topics: [],
  order: null,
  draft: false,
};

/** The settings as the pages have them: with where the site lives, and what was made for it. */
export interface PublishedSettings extends SiteSettings {
  /** `https://host.gov.cn`; empty where the site has no address. */
  readonly origin: string;
  /** Paths from the site's root, or null. */
  readonly logoFile: string | null;
  readonly styleFile: string | null;
  /** The data that each compilation offers for download, in this order. */
  readonly forms: readonly DataForm[];
}
