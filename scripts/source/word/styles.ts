/**
 * Styles of a Word document, as far as they bear lists or hide text.
 *
 *     docDefaults        what holds where nothing else is said
 *     paragraph style    its own list and w:vanish, else those of the style that it is based on
 *     character style    its w:vanish, likewise
 *     table style        its w:vanish, for the whole table or for rows and columns of a kind (w:tblStylePr)
 *
 * w:vanish of a table, a paragraph and a character style cancel each other out, as all toggles of Word do.
 */
import { isOn } from './elements.ts';
import { isShade, isTiny, isWhite } from './run-says.ts';
import { readXml } from './xml.ts';

interface Style {
  /** In the language of the program. */
  name?: string;
  basedOn?: string;
  numId?: string;
  level?: number;
  white?: boolean;
  tiny?: boolean;
  isShaded?: boolean;
  /** By the kind of row or column it is said for; '' for all that has the style. */
  readonly vanish: Map<string, boolean>;
}

const RE_CAPTION = /^(?:caption|题注)$/i;

type Faintness = Pick<Style, 'white' | 'tiny' | 'isShaded'>;
type Kind = 'paragraph' | 'character' | 'table';

/** What is said of a run by names. */
export interface RunStyles {
  readonly paragraph?: string | undefined;
  readonly character?: string | undefined;
  /** Undefined outside tables; of the kinds of row and column that a cell is in, the strongest comes last. */
  readonly table?: { readonly style: string | undefined; readonly kinds: readonly string[] } | undefined;
}

export class Styles {
  private readonly styles: ReadonlyMap<string, Style>;
  /** The styles of what names none. */
  private readonly standard: Readonly<Partial<Record<Kind, string>>>;
  private readonly hidesAll: boolean;
  private readonly hidesSome: boolean;
  private readonly faintsSome: boolean;

  constructor(styles: ReadonlyMap<string, Style>, standard: Partial<Record<Kind, string>>, hidesAll: boolean) {
    this.styles = styles;
    this.standard = standard;
    this.hidesAll = hidesAll;
    this.hidesSome = [...styles.values()].some(({ vanish }) => [...vanish.values()].includes(true));
    this.faintsSome = [...styles.values()].some(({ white, tiny }) => white === true || tiny === true);
  }

  /** The list that a paragraph of this style stands in by its style, or by one that it is based on. */
  listOf(style: string | undefined): { numId: string; level?: number } | undefined {
    for (const id of this.lineage(style)) {
      const { numId, level } = this.styles.get(id) ?? {};
      if (numId !== undefined) return { numId, ...(level === undefined ? {} : { level }) };
    }
    return undefined;
  }

  /** Whether a paragraph of this style names what it stands beside. */
  isCaption(style: string | undefined): boolean {
    return this.lineage(style).some((id) => RE_CAPTION.test(this.styles.get(id)?.name ?? ''));
  }

  /** The style, or the standard one, and those that it is based on. */
  lineage(style: string | undefined, kind: Kind = 'paragraph'): string[] {
    const seen = new Set<string>();
    for (let id = style ?? this.standard[kind]; id !== undefined && !seen.has(id); id = this.styles.get(id)?.basedOn) {
      seen.add(id);
    }
    return [...seen];
  }

  /** Whether a run is hidden that does not say itself whether it is. */
  hides({ paragraph, character, table }: RunStyles): boolean {
    if (this.hidesAll || !this.hidesSome) return this.hidesAll;
    const levels = [
      table !== undefined && this.vanishOf(table.style, 'table', ['', 'wholeTable', ...table.kinds]),
      this.vanishOf(paragraph, 'paragraph', ['']),
      this.vanishOf(character, 'character', ['']),
    ];
    return levels.filter(Boolean).length % 2 === 1;
  }

  /** What the styles of a run say of what makes it hard to see. */
  faintness(character: string | undefined, paragraph: string | undefined): Required<Faintness> {
    if (!this.faintsSome) return { white: false, tiny: false, isShaded: false };
    const lineage = [...this.lineage(character, 'character'), ...this.lineage(paragraph)];
    const say = (key: keyof Faintness): boolean =>
      lineage.map((id) => this.styles.get(id)?.[key]).find((one) => one !== undefined) ?? false;
    return { white: say('white'), tiny: say('tiny'), isShaded: say('isShaded') };
  }

  /** What the last of the kinds says of which the style, or one that it is based on, says something. */
  private vanishOf(style: string | undefined, kind: Kind, kinds: readonly string[]): boolean {
    const lineage = this.lineage(style, kind).map((id) => this.styles.get(id)?.vanish);
    const said = kinds.map((one) => lineage.find((vanish) => vanish?.has(one))?.get(one));
    return said.findLast((one) => one !== undefined) ?? false;
  }
}

export function readStyles(xml: string): Styles {
  const reader = new StyleReader();
  readXml(xml, reader);
  return new Styles(reader.styles, reader.standard, reader.hidesAll);
}

class StyleReader {
  readonly styles = new Map<string, Style>();
  readonly standard: Partial<Record<Kind, string>> = {};
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
    else if (value === undefined) return;
    else if (name === 'w:color') this.style.white = isWhite(value);
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
      this.standard[attributes['w:type'] as Kind] = id;
    }
  }

  private readVanish(hides: boolean): void {
    if (this.style === undefined) this.hidesAll ||= hides;
    else this.style.vanish.set(this.kind, hides);
  }
}
