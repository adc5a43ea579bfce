/** Reads the part of a Word document that holds its styles. */

import { readXml } from '../package/xml.ts';
import { isOn } from '../paragraphs/elements.ts';
import { isShade, isTiny, isWhiteColor } from './run-says.ts';
import { type Style, type StyleKind, Styles } from './styles.ts';

/** Reads `styles.xml`; of an empty text, Word’s defaults. Throws `BrokenXml`. */
export function readStyles(xml: string): Styles {
  const reader = new StyleReader();
  readXml(xml, reader);
  return new Styles(reader.styles, reader.standard, reader.hidesAll);
}

class StyleReader {
  readonly styles = new Map<string, Style>();
  readonly standard: Partial<Record<StyleKind, string>> = {};
  hidesAll = false;
  private style: Style | undefined;
  private kind = '';
  /** How many elements that tell how things were (w:rPrChange) are open. */
  private past = 0;

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const value = attributes['w:val'];
    if (name.endsWith('Change')) this.past += 1;
    else if (this.past > 0) return;
    else if (name === 'w:style') this.openStyle(attributes);
    else if (name === 'w:tblStylePr') this.kind = attributes['w:type'] ?? '';
    else if (name === 'w:vanish' || name === 'w:specVanish') this.readVanish(isOn(value));
    else if (this.style === undefined || this.kind !== '') return;
    else if (name === 'w:shd') this.style.isShaded = isShade(attributes);
    else if (name === 'w:strike' || name === 'w:dstrike') this.style.isStruck = isOn(value);
    else if (value === undefined) return;
    else if (name === 'w:color') this.style.white = isWhiteColor(attributes);
    else if (name === 'w:sz') this.style.tiny = isTiny(value);
    else if (name === 'w:name') this.style.name ??= value;
    else if (name === 'w:basedOn') this.style.basedOn = value;
    else if (name === 'w:numId') this.style.numId = value;
    else if (name === 'w:ilvl') this.style.level = Number(value);
  };

  readonly close = (name: string): void => {
    if (name.endsWith('Change')) this.past -= 1;
    else if (name === 'w:style') this.style = undefined;
    else if (name === 'w:tblStylePr') this.kind = '';
  };

  private openStyle(attributes: Readonly<Record<string, string>>): void {
    this.style = { vanish: new Map() };
    const id = attributes['w:styleId'] ?? '';
    this.styles.set(id, this.style);
    if (['1', 'true', 'on'].includes(attributes['w:default'] ?? '')) {
      this.standard[attributes['w:type'] as StyleKind] = id;
    }
  }

  private readVanish(hides: boolean): void {
    if (this.style === undefined) this.hidesAll ||= hides;
    else this.style.vanish.set(this.kind, hides);
  }
}
