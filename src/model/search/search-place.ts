/**
 * What a search finds: a place in a plan that has an address. The plan's title, its preamble, each numbered entry,
 * its annexes and its sign-off are one place each.
 *
 * A place's text is cut into runs. A run is what is printed without a break, so a phrase can go from a heading over
 * its stop into the text behind it, but never from one paragraph into the next. Marks (`1.`) are no part of it.
 */
import type { Entry, Paragraph, Plan } from '../plan/compilation.ts';
import { MARK_KINDS, type MarkKind } from '../plan/mark.ts';

export const PLACE_KINDS = ['title', 'preamble', ...MARK_KINDS, 'signoff'] as const;

export type PlaceKind = 'title' | 'preamble' | MarkKind | 'signoff';

export interface SearchPlace {
  readonly kind: PlaceKind;
  /** Empty where the place is the plan's page itself. */
  readonly anchor: string;
  readonly mark: string;
  /** How much of the first run is heading, in UTF-16 units. */
  readonly heading: number;
  readonly runs: readonly string[];
  /** Whether the place stands in the 目录 only. */
  readonly isMissing: boolean;
}

/** In reading order. Places without text are left out. */
export function placesOf(plan: Plan): SearchPlace[] {
  const head = [plan.title, plan.documentNumber, plan.issuer, plan.date].filter((text) => text !== null);
  return [
    { kind: 'title' as const, anchor: '', mark: '', heading: plan.title.length, runs: head, isMissing: false },
    matterOf('preamble', plan.preamble),
    ...plan.entries.map(placeOfEntry),
    matterOf('annex', [...plan.annexes, ...plan.notes]),
    matterOf('signoff', plan.signoff),
  ]
    .map((place) => ({ ...place, runs: place.runs.filter((run) => run.trim() !== '') }))
    .filter((place) => place.runs.length > 0);
}

function matterOf(kind: PlaceKind, paragraphs: readonly Paragraph[]): SearchPlace {
  return { kind, anchor: '', mark: '', heading: 0, runs: paragraphs.map(({ text }) => text), isMissing: false };
}

function placeOfEntry(entry: Entry): SearchPlace {
  const { kind, anchor, mark, heading, stop, paragraphs, inBody } = entry;
  const texts = paragraphs.map(({ text }) => text);
  const isInline = paragraphs[0] !== undefined && paragraphs[0].place.line === entry.bodyPlace?.line;
  const runs = isInline ? [heading + stop + texts[0], ...texts.slice(1)] : [heading + stop, ...texts];
  return { kind, anchor, mark, heading: heading.trim() === '' ? 0 : heading.length, runs, isMissing: !inBody };
}
