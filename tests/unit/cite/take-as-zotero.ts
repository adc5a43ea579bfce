/**
 * What Zotero makes of a page's head, by the rules of its translators Embedded Metadata and RDF (state of June 2026),
 * put in our own words: only what decides the kind, and the fields that we give.
 */
export interface TakenItem {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly creators: readonly string[];
  readonly institution: string | undefined;
  readonly reportNumber: string | undefined;
  readonly seriesTitle: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
}

type Tag = readonly [name: string, content: string];

/** By the first tag ending in the name; the last of these names wins over all that Dublin Core says. */
const KINDS_OF_HIGHWIRE: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};
const KNOWN = new Set(['report', 'document', 'webpage', 'book', 'bookSection', 'statute', 'journalArticle']);
const KINDS_OF_OG: Readonly<Record<string, string>> = { website: 'webpage', book: 'book' };

export function takeAsZotero(tags: readonly Tag[]): TakenItem {
  const find = (...names: string[]): string | undefined =>
    names.map((name) => tags.find(([one]) => one === name)?.[1]).find((content) => content !== undefined);
  const all = (name: string): string[] => tags.filter(([one]) => one === name).map(([, content]) => content);
  return {
    itemType: kindOf(tags, find),
    title: find('citation_title', 'DC.title', 'og:title'),
    creators: all('citation_author').length > 0 ? all('citation_author') : all('DC.creator'),
    institution: find('citation_technical_report_institution', 'citation_publisher', 'DC.publisher'),
    reportNumber: find('citation_technical_report_number'),
    seriesTitle: find('z:seriesTitle'),
    date: find('citation_publication_date', 'DC.date'),
    url: find('citation_public_url', 'og:url'),
  };
}

function kindOf(tags: readonly Tag[], find: (name: string) => string | undefined): string {
  const byHighwire = tags.map(([name]) => KINDS_OF_HIGHWIRE[name]).filter((kind) => kind !== undefined);
  const byName = (name: string): string | undefined => [find(name)].find((kind) => KNOWN.has(kind ?? ''));
  const guess = find('citation_title') === undefined ? 'webpage' : 'journalArticle';
  return byHighwire.at(-1) ?? byName('z:itemType') ?? KINDS_OF_OG[find('og:type') ?? ''] ?? byName('DC.type') ?? guess;
}
