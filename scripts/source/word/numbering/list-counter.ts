/** Counts a document's lists as Word does, paragraph by paragraph. */
import { formatNumber } from './number-format.ts';
import type { AbstractList, List, ListPlace, WordLevel, WordNumbering } from './numbering.ts';

/** Counts paragraphs as they come. */
export class ListCounter {
  private readonly numbering: WordNumbering;
  /** The last number of each level, by abstract list. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();
  /** Whether the last paragraph had a bullet, which is no text. */
  isBullet = false;
  /** How many characters the last paragraph's number has, where it is hidden. */
  hidden = 0;

  constructor(numbering: WordNumbering) {
    this.numbering = numbering;
  }

  /** What Word prints in front of the next paragraph, the gap included; nothing outside lists and for bullets. */
  next(place: ListPlace | undefined): string {
    this.isBullet = false;
    this.hidden = 0;
    const list = place === undefined ? undefined : this.numbering.lists.get(place.numId);
    const abstract = this.numbering.abstracts.get(list?.abstract ?? '');
    if (place === undefined || list === undefined || abstract === undefined) return '';
    const at = place.level ?? levelOfStyle(abstract, place.styles);
    const levelAt = (i: number): WordLevel | undefined => list.levels.get(i) ?? abstract.levels.get(i);
    const level = levelAt(at);
    if (level === undefined) return '';
    const counts = this.count(place.numId, list, at, levelAt);
    this.isBullet = level.format === 'bullet';
    if (this.isBullet) return '';
    const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const above = levelAt(Number(digit) - 1);
      const format = level.isLegal ? 'decimal' : (above?.format ?? 'decimal');
      return formatNumber(counts[Number(digit) - 1] ?? list.starts.get(Number(digit) - 1) ?? above?.start ?? 1, format);
    });
    if (level.isHidden === true) this.hidden = [...printed].length;
    return printed === '' || level.isHidden === true ? '' : printed + level.gap;
  }

  private count(
    numId: string,
    list: List,
    at: number,
    levelAt: (i: number) => WordLevel | undefined,
  ): readonly (number | undefined)[] {
    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    if (!this.started.has(numId)) {
      this.started.add(numId);
      for (const i of list.starts.keys()) counts[i] = undefined;
    }
    const before = counts[at];
    counts[at] = before === undefined ? (list.starts.get(at) ?? levelAt(at)?.start ?? 1) : before + 1;
    for (let i = at + 1; i < 9; i++) if (at < (levelAt(i)?.restart ?? i)) counts[i] = undefined;
    return counts;
  }
}

/** The level that names the style, or the nearest one that it is based on. */
function levelOfStyle({ levels }: AbstractList, styles: readonly string[]): number {
  for (const style of styles) for (const [i, level] of levels) if (level.style === style) return i;
  return 0;
}
