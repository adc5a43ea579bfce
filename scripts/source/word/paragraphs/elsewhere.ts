/**
 * Text of a part that stands in it twice, and is taken once: where it was moved from, and what other programs show in
 * its place (mc:AlternateContent). Where the two are not the same, words would be lost unsaid.
 */
import { addAside, type PartAside } from './paragraph.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

interface Alternatives {
  taken: string;
  readonly others: string[];
}

export class Elsewhere {
  private readonly alternatives: Alternatives[] = [];
  private movedTo = '';
  private readonly movedFrom: { text: string; readonly asides: PartAside[] }[] = [];
  private inMoveTo = 0;

  openAlternatives(): void {
    this.alternatives.push({ taken: '', others: [] });
  }

  /** Returns how many letters of what was not taken stand in nothing that was. */
  closeAlternatives(): number {
    const { taken = '', others = [] } = this.alternatives.pop() ?? {};
    const shown = lettersOf(taken);
    return others.map(lettersOf).reduce((sum, other) => sum + (shown.includes(other) ? 0 : [...other].length), 0);
  }

  openOther(): void {
    this.alternatives.at(-1)?.others.push('');
  }

  openMoveTo(): void {
    this.inMoveTo += 1;
  }

  closeMoveTo(): void {
    this.inMoveTo -= 1;
  }

  /** `asides` are those of the place that it came from. */
  openMoveFrom(asides: PartAside[]): void {
    this.movedFrom.push({ text: '', asides });
  }

  /** Text that is not taken because it was moved, or because it is another alternative. */
  addAbsent(absence: 'moved' | 'other', text: string): void {
    const others = this.alternatives.at(-1)?.others;
    const from = this.movedFrom.at(-1);
    if (absence === 'moved' && from !== undefined) from.text += text;
    if (absence === 'other' && others !== undefined) others[others.length - 1] += text;
  }

  /** Any other text, whether it is shown or not. */
  add(text: string): void {
    for (const each of this.alternatives) each.taken += text;
    if (this.inMoveTo > 0) this.movedTo += text;
  }

  /** What was moved to nowhere is as good as deleted. */
  finish(): void {
    const there = lettersOf(this.movedTo);
    for (const { text, asides } of this.movedFrom) {
      if (!there.includes(lettersOf(text))) addAside(asides, 'deletion', '', [...text].length);
    }
  }
}
