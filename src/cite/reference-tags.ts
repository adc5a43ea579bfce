/**
 * What a page's head tells reference managers: Highwire tags, Dublin Core, and for Zotero the kind by its own name.
 *
 * Zotero's Embedded Metadata and RDF translators decide the kind so: `citation_technical_report_institution` makes a
 * report and `citation_inbook_title` a part of a book; without them `z:itemType` is taken, then `DC.type`; what is left
 * becomes a journal article because of `citation_title`. So every document says `z:itemType`. Any other `z:` name is
 * the field of that name: a report has no field for a host but its series.
 */
import type { Citable } from './citable.ts';
import { containerOf, titleOf } from './citation-data.ts';

type Tag = readonly [name: string, content: string];

/** `pdf` is the full address of the document in print. */
export function referenceTags(citable: Citable, pdf?: string | null): Tag[] {
  const { plan, url } = citable;
  const title = titleOf(citable);
  const host = containerOf(citable);
  const day = plan?.day ?? null;
  const tags: (readonly [string, string | null | undefined])[] = [
    ['z:itemType', 'report'],
    ['z:seriesTitle', host],
    ['citation_title', title],
    ...(plan?.issuers ?? []).map((issuer): Tag => ['citation_author', issuer]),
    ['citation_technical_report_institution', plan?.issuers.join('、')],
    ['citation_technical_report_number', plan?.documentNumber],
    ['citation_publication_date', day?.replaceAll('-', '/')],
    ['citation_public_url', isFull(url) ? url : null],
    ['citation_pdf_url', pdf],
    ['citation_language', 'zh-CN'],
    ['DC.title', title],
    ...(plan?.issuers ?? []).map((issuer): Tag => ['DC.creator', issuer]),
    ['DC.date', day],
    ['DC.isPartOf', host],
    ['DC.identifier', isFull(url) ? url : null],
    ['DC.language', 'zh-CN'],
  ];
  return tags.filter((tag): tag is Tag => typeof tag[1] === 'string' && tag[1] !== '');
}

/** Of a site without an address there are only paths. */
const isFull = (url: string): boolean => URL.canParse(url);
