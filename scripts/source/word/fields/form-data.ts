/**
 * The data of a form's field, which it has in place of a text of its own.
 *
 *     w:checkBox   w:checked, or else w:default          ☑ ☐
 *     w:ddList     w:listEntry…, w:result, or w:default  the entry chosen, or the first
 */

import type { XmlAttributes } from '../package/xml.ts';
import { isOn } from '../paragraphs/elements.ts';

export class FormData {
  private kind: string | undefined;
  private standard: string | undefined;
  private chosen: string | undefined;
  private readonly entries: string[] = [];

  read(name: string, { 'w:val': value }: XmlAttributes): void {
    if (name === 'w:checkBox' || name === 'w:ddList') this.kind = name;
    else if (name === 'w:default') this.standard = value ?? '1';
    else if (name === 'w:checked' || name === 'w:result') this.chosen = value ?? '1';
    else if (name === 'w:listEntry') this.entries.push(value ?? '');
  }

  /** What is seen of a field with that code; undefined where it says so itself. */
  show(code: string): string | undefined {
    const value = this.chosen ?? this.standard ?? '0';
    if (/^\s*FORMCHECKBOX\b/i.test(code)) return isOn(value) ? '☑' : '☐';
    if (/^\s*FORMDROPDOWN\b/i.test(code) && this.kind === 'w:ddList') return this.entries[Number(value)];
    return undefined;
  }
}
