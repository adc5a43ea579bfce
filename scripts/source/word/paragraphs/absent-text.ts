/** What is told of left-out elements and their text: nothing of it is printed, and an aside says so where it stood. */
import type { Absences } from './absences.ts';
import { type Absence, PICTURES, type Reading } from './elements.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Flow } from './flow.ts';

export class AbsentText {
  private readonly flow: Flow;
  private readonly absences: Absences;
  private readonly elsewhere: Elsewhere;

  constructor(flow: Flow, absences: Absences, elsewhere: Elsewhere) {
    this.flow = flow;
    this.absences = absences;
    this.elsewhere = elsewhere;
  }

  /**
   * An element that is left out, `isFirst` where none is that it stands in: what such a one says of what it stands in
   * holds for that.
   */
  open(name: string, isFirst: boolean, isText: boolean, isInProperties: boolean): void {
    const { parent, absence } = this.absences;
    if (absence === 'deleted' && PICTURES.has(name)) this.flow.addAside('picture');
    if (!isFirst) return;
    if (absence === 'other') this.elsewhere.openOther();
    else if (absence === 'unseen' && name.startsWith('v:')) this.flow.addAside('hidden-shape');
    if (isText || (absence !== 'deleted' && absence !== 'moved')) return;
    const { paragraph } = this.flow;
    if (absence === 'moved') this.elsewhere.openMoveFrom(this.flow.asides);
    if (parent === 'w:rPr' && isInProperties && paragraph !== undefined) paragraph.isOpenEnded = true;
    else if (parent === 'w:trPr') this.absences.leaveOutRestOf('w:tr', absence);
  }

  /** Whether the text is left out; if so, it is told. */
  takes(text: string, reading: Reading): boolean {
    const { absence } = this.absences;
    if (absence === 'moved' || absence === 'other') this.elsewhere.addAbsent(absence, reading === 'code' ? '' : text);
    else if (reading !== 'code') this.elsewhere.add(text);
    if (absence === undefined && reading !== 'deleted') return false;
    this.tell(absence ?? 'deleted', text, reading);
    return true;
  }

  private tell(absence: Absence, text: string, reading: Reading): void {
    const { length } = [...text];
    if (absence === 'ruby') this.flow.addAside('ruby', text);
    else if (reading === 'code') return;
    else if (absence === 'deleted') this.flow.addAside('deletion', '', length);
    else if (absence === 'unseen') this.flow.addAside('hidden-text', '', length);
  }

  /** At the end of an `mc:AlternateContent`: words that only the choices not taken have. */
  endAlternatives(): void {
    const lost = this.elsewhere.closeAlternatives();
    if (lost > 0) this.flow.addAside('other-words', '', lost);
  }
}
