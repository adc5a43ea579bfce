/** A long catalogue in years, the newest first, so that nobody has to scroll past hundreds of compilations. */
import { byCodeUnits } from '../model/text/code-units.ts';
import type { ShelvedCompilation } from './shelf.ts';

export interface ShelfGroup {
  /** Null for what stands before all years: a catalogue that is short, or what the editor has put in order. */
  readonly label: string | null;
  readonly rows: readonly ShelvedCompilation[];
}

/** What can still be looked through as one list. */
const MOST_IN_ONE = 40;
const NO_YEAR = '';

/** A short shelf is one group without a label; a long one goes by years, what an office has placed by hand first. */
export function groupShelf(shelf: readonly ShelvedCompilation[]): ShelfGroup[] {
  if (shelf.length <= MOST_IN_ONE) return [{ label: null, rows: shelf }];
  const placed = shelf.filter(({ isPlaced }) => isPlaced);
  const years = Map.groupBy(
    shelf.filter(({ isPlaced }) => !isPlaced),
    ({ marks }) => marks.year?.[0] ?? NO_YEAR,
  );
  const groups = [...years]
    .toSorted(([a], [b]) => byCodeUnits(b, a))
    .map(([year, rows]) => ({ label: year === NO_YEAR ? '年度不详' : `${year}年`, rows }));
  return placed.length === 0 ? groups : [{ label: null, rows: placed }, ...groups];
}
