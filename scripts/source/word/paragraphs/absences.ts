/** Which elements of a part are left out, each with all that is in it. */

import type { XmlAttributes } from '../package/xml.ts';
import { type Absence, absenceOf, isUnderstood } from './elements.ts';

/** What a shape of the older kind says of itself. */
const RE_UNSEEN = /(?:visibility\s*:\s*hidden|display\s*:\s*none|mso-hide\s*:\s*all)/i;

/** Follows the elements as they open and close, and knows in which one nothing is taken. */
export class Absences {
  private readonly path: string[] = [];
  /** Of each open mc:AlternateContent, whether one of its alternatives is taken. */
  private readonly taken: boolean[] = [];
  private depth = 0;
  /** Why nothing is taken now. */
  absence: Absence | undefined;

  get parent(): string | undefined {
    return this.path.at(-2);
  }

  /** Whether the element is there for the reader of the document. */
  open(name: string, attributes: XmlAttributes): boolean {
    this.path.push(name);
    if (this.absence !== undefined) return false;
    const isUnseen = name.startsWith('v:') && RE_UNSEEN.test(attributes.style ?? '');
    const absence = absenceOf(name) ?? (isUnseen ? 'unseen' : this.absenceOfAlternative(name, attributes));
    if (absence !== undefined) this.leaveOut(absence);
    return absence === undefined;
  }

  /** Whether the element that closes was there when it opened. */
  close(name: string): boolean {
    const wasThere = this.absence === undefined || this.path.length < this.depth;
    if (this.absence !== undefined && this.path.length <= this.depth) this.absence = undefined;
    this.path.pop();
    if (wasThere && name === 'mc:AlternateContent') this.taken.pop();
    return wasThere;
  }

  /** From here on to the end of the element that opened last. */
  leaveOut(absence: Absence): void {
    this.absence = absence;
    this.depth = this.path.length;
  }

  /** From here on to the end of the innermost open element of that name, which itself was there. */
  leaveOutRestOf(name: string, absence: Absence): void {
    const depth = this.path.lastIndexOf(name) + 1;
    if (depth === 0) return;
    this.absence = absence;
    // Between the element and its children.
    this.depth = depth + 0.5;
  }

  private absenceOfAlternative(name: string, { Requires }: XmlAttributes): Absence | undefined {
    if (name === 'mc:AlternateContent') this.taken.push(false);
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return undefined;
    const isFirst = this.taken.at(-1) === false && (name === 'mc:Fallback' || isUnderstood(Requires));
    if (isFirst) this.taken[this.taken.length - 1] = true;
    return isFirst ? undefined : 'other';
  }
}
