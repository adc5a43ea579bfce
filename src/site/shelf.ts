/**
 * The compilations as the first page lists them: what is known of each, from the source where it prints it, else by the
 * editor's word, the newest first; and by what they can be picked.
 */
import type { Compilation } from '../model/plan/compilation.ts';
import { readDay, readYear } from '../model/plan/plan-date.ts';
import { dateFact, type Fact, factsOf, issuerFact, noteTitleOf } from '../model/settings/facts.ts';
import { type CompilationNote, NO_NOTE } from '../model/settings/settings.ts';
import { byCodeUnits } from '../model/text/code-units.ts';
import { foldText } from '../model/text/fold.ts';
import { typeset } from '../model/text/typeset.ts';

/** A compilation as the home page shows it. */
export interface ShelvedCompilation {
  readonly compilation: Compilation;
  readonly title: string;
  /** The editor's own title; null where there is none. */
  readonly noteTitle: string | null;
  readonly facts: readonly Fact[];
  /** What it can be picked by, by the name of the choice. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly isDraft: boolean;
  /** Whether the editor has given it a place, before those that stand by their dates. */
  readonly isPlaced: boolean;
  /** Whether another one bears the same title: then its address tells it apart. */
  readonly hasTwin: boolean;
}

/** A choice among the compilations: by year, by region … */
export interface ShelfChoice {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
}

const CHOICES = [
  ['year', '年度'],
  ['region', '地区'],
  ['issuer', '发文机关'],
  ['topic', '主题'],
] as const;

type Notes = Readonly<Record<string, CompilationNote>>;

/** Those that the office has put in order first, then by day, the latest first, then by name. */
export function shelve(compilations: readonly Compilation[], notes: Notes): ShelvedCompilation[] {
  const rows = compilations.map((compilation) => ({ compilation, note: notes[compilation.compilation] ?? NO_NOTE }));
  const twins = Map.groupBy(compilations, ({ title }) => foldText(title));
  return rows.toSorted(compareRows).map(({ compilation, note }) => shelveOne(compilation, note, twins));
}

/** Choices that leave something to choose. */
export function choicesOf(shelf: readonly ShelvedCompilation[]): ShelfChoice[] {
  return CHOICES.map(([name, label]) => {
    const values = [...new Set(shelf.flatMap(({ marks }) => marks[name] ?? []))].sort(byCodeUnits);
    return { name, label, values: name === 'year' ? values.reverse() : values };
  }).filter(({ values }) => values.length > 1);
}

function shelveOne(
  compilation: Compilation,
  note: CompilationNote,
  twins: ReadonlyMap<string, readonly Compilation[]>,
): ShelvedCompilation {
  const { title } = compilation;
  const issuer = issuerFact(compilation, note).text;
  const year = yearOf(compilation, note);
  return {
    compilation,
    title: typeset(title),
    noteTitle: noteTitleOf(compilation, note),
    facts: factsOf(compilation, note),
    marks: {
      year: year === null ? [] : [`${year}`],
      region: note.region === '' ? [] : [note.region],
      issuer: issuer === '' ? [] : [issuer],
      topic: note.topics,
    },
    isDraft: note.draft,
    isPlaced: note.order !== null,
    hasTwin: (twins.get(foldText(title))?.length ?? 0) > 1,
  };
}

function yearOf({ title, plans }: Compilation, note: CompilationNote): number | null {
  if (note.year !== null) return note.year;
  if (note.date !== '') return Number(note.date.slice(0, 4));
  const years = new Set(
    plans.map((plan) => readYear(plan.title) ?? Number(readDay(plan.date)?.slice(0, 4) ?? Number.NaN)),
  );
  const [year = Number.NaN] = years;
  return readYear(title) ?? (years.size === 1 && !Number.isNaN(year) ? year : null);
}

interface Row {
  readonly compilation: Compilation;
  readonly note: CompilationNote;
}

/** Those with an order first; then the newest; then by name. */
function compareRows(a: Row, b: Row): number {
  return (
    (a.note.order ?? Number.POSITIVE_INFINITY) - (b.note.order ?? Number.POSITIVE_INFINITY) ||
    byCodeUnits(dayOf(b), dayOf(a)) ||
    byCodeUnits(a.compilation.compilation, b.compilation.compilation)
  );
}

/** The day as far as it is known, so that it can be compared. */
function dayOf({ compilation, note }: Row): string {
  const day = dateFact(compilation, note).text;
  const last =
    compilation.plans
      .map((plan) => readDay(plan.date) ?? '')
      .sort(byCodeUnits)
      .at(-1) ?? '';
  return day || last || `${yearOf(compilation, note) ?? ''}`;
}
