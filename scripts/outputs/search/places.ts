/** A plan's places for the search (see src/model/search/search-place.ts). */
import type { Entry, Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import { tableRuns } from '../../../src/model/plan/table.ts';
import type { PlaceKind, SearchPlace } from '../../../src/model/search/search-place.ts';

/** In reading order. Places without text are left out. */
export function placesOf(plan: Plan): SearchPlace[] {
  const head = [plan.title, plan.documentNumber, ...plan.issuers, plan.date].filter((text) => text !== null);
  return [
    { kind: 'title' as const, anchor: '', mark: '', heading: plan.title.length, runs: head, isMissing: false },
    matterOf('preamble', plan.preamble),
    ...plan.entries.map(placeOfEntry),
    matterOf('notes', plan.notes),
    matterOf('signoff', plan.signoff),
  ]
    .map((place) => ({ ...place, runs: place.runs.filter((run) => run.trim() !== '') }))
    .filter((place) => place.runs.length > 0);
}

function matterOf(kind: PlaceKind, paragraphs: readonly Paragraph[]): SearchPlace {
  return { kind, anchor: '', mark: '', heading: 0, runs: paragraphs.flatMap(runsOf), isMissing: false };
}

/** A phrase never goes from one cell into the next. In a picture there is no text to be marked. */
function runsOf({ text, table, picture }: Paragraph): string[] {
  if (picture !== undefined) return [];
  return table === undefined ? [text] : tableRuns(table);
}

function placeOfEntry(entry: Entry): SearchPlace {
  const { kind, anchor, mark, heading, stop, paragraphs, inBody } = entry;
  const texts = paragraphs.flatMap(runsOf);
  const isInline =
    paragraphs[0] !== undefined &&
    paragraphs[0].table === undefined &&
    paragraphs[0].picture === undefined &&
    paragraphs[0].place.line === entry.bodyPlace?.line;
  const line = mark + heading + stop;
  const runs = isInline ? [line + texts[0], ...texts.slice(1)] : [line, ...texts];
  const inHeading = heading.trim() === '' ? 0 : mark.length + heading.length;
  return { kind, anchor, mark, heading: inHeading, runs, isMissing: !inBody };
}
