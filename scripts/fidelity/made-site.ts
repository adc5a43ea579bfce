/** What the checks of one compilation's outputs share: what was made of the seed, and where its files lie. */
import { type OldAnchors, placeOldAnchors } from '../../src/model/layout/old-anchors.ts';
import type { Plan } from '../../src/model/plan/compilation.ts';
import { findTitles, linkReferences, type PlansByTitle } from '../model/link-references.ts';
import type { ConvertedSeed, MadeSite } from './converted-seed.ts';
import { type MadeFiles, openFiles } from './made-files.ts';
import { checkPage, type OwnForm, type PageFacts } from './pages/check-page.ts';
import { sayingsOf } from './sayings.ts';

/** One compilation, what it was made of, and the ways to its files. */
export interface Made extends ConvertedSeed, MadeSite, MadeFiles {
  /** The seed, which refusals name. */
  readonly file: string;
  /** Proves the frame and the own words of a page. */
  readonly provePage: (path: string, html: string, form?: OwnForm) => void;
  /** Opens a page, and proves that. */
  readonly readPage: (path: string, form?: OwnForm) => string;
  /** A link as a path of the host; as it is where it leads within its file, or to another. */
  readonly pathOf: (link: string) => string;
  readonly oldAnchors: (plan: Plan) => OldAnchors;
  readonly linksIn: (text: string, plan: Plan) => string[];
}

export function openMade(converted: ConvertedSeed, site: MadeSite): Made {
  const { compilation, addresses } = converted;
  const { file } = compilation.source;
  const origin = site.origin.replace(/\/+$/, '');
  const files = openFiles(site.dist, compilation.compilation, file);
  const provePage = proverOf(converted, site);
  let titles: PlansByTitle[] | undefined;
  return {
    ...converted,
    ...site,
    ...files,
    origin,
    file,
    provePage,
    readPage: (path, form) => {
      const html = files.openPage(path);
      provePage(path, html, form);
      return html;
    },
    pathOf: (link) => (origin !== '' && link.startsWith(`${origin}/`) ? link.slice(origin.length) : link),
    oldAnchors: (plan) => placeOldAnchors(addresses, plan),
    linksIn: (text, plan) => {
      titles ??= [findTitles(compilation.plans), site.titles];
      return linkReferences(text, plan, titles).flatMap((run) => (typeof run === 'string' ? [] : [run.url]));
    },
  };
}

/** Its facts are not gathered before a page is proven: the site's own proof opens all compilations, and reads none of their pages. */
function proverOf(converted: ConvertedSeed, site: MadeSite): Made['provePage'] {
  let facts: PageFacts | undefined;
  return (path, html, form) => {
    facts ??= { settings: site.settings, sayings: sayingsOf([converted], site), proven: new Set<string>() };
    checkPage(`${converted.compilation.compilation}/${path}`, html, facts, form);
  };
}
