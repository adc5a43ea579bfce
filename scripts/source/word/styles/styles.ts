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

export interface Style {
  /** In the language of the program. */
  name?: string;
  basedOn?: string;
  numId?: string;
  level?: number;
  white?: boolean;
  tiny?: boolean;
  isShaded?: boolean;
  isStruck?: boolean;
  /** By the kind of row or column it is said for; '' for all that has the style. */
  readonly vanish: Map<string, boolean>;
}

const LAST_KINDS = ['lastRow', 'lastCol', 'neCell', 'seCell', 'swCell'];
const RE_CAPTION = /^(?:caption|题注)$/i;

type Faintness = Pick<Style, 'white' | 'tiny' | 'isShaded'>;
export type StyleKind = 'paragraph' | 'character' | 'table';

/** What is said of a run by names. */
export interface RunStyles {
  readonly paragraph?: string | undefined;
  readonly character?: string | undefined;
  /** Undefined outside tables; of the kinds of row and column that a cell is in, the strongest comes last. */
  readonly table?: { readonly style: string | undefined; readonly kinds: readonly string[] } | undefined;
}

/** What a style says is asked along the styles it is based on. */
export class Styles {
  private readonly styles: ReadonlyMap<string, Style>;
  /** The styles of what names none. */
  private readonly standard: Readonly<Partial<Record<StyleKind, string>>>;
  private readonly hidesAll: boolean;
  private readonly hidesSome: boolean;
  private readonly faintsSome: boolean;
  private readonly strikesSome: boolean;
  /** Whether one must know where a table ends to know what is hidden in it. */
  readonly hidesLast: boolean;

  constructor(styles: ReadonlyMap<string, Style>, standard: Partial<Record<StyleKind, string>>, hidesAll: boolean) {
    this.styles = styles;
    this.standard = standard;
    this.hidesAll = hidesAll;
    this.hidesSome = [...styles.values()].some(({ vanish }) => [...vanish.values()].includes(true));
    this.hidesLast = [...styles.values()].some(({ vanish }) => LAST_KINDS.some((kind) => vanish.has(kind)));
    this.strikesSome = [...styles.values()].some(({ isStruck }) => isStruck === true);
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
  lineage(style: string | undefined, kind: StyleKind = 'paragraph'): string[] {
    const seen = new Set<string>();
    // One that does not exist is the standard one.
    const named = style !== undefined && this.styles.has(style) ? style : this.standard[kind];
    for (let id = named; id !== undefined && !seen.has(id); id = this.styles.get(id)?.basedOn) {
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

  /** Whether the styles of a run strike it through. */
  strikes(character: string | undefined, paragraph: string | undefined): boolean {
    if (!this.strikesSome) return false;
    const lineage = [...this.lineage(character, 'character'), ...this.lineage(paragraph)];
    return lineage.map((id) => this.styles.get(id)?.isStruck).find((one) => one !== undefined) ?? false;
  }

  /** What the last of the kinds says of which the style, or one that it is based on, says something. */
  private vanishOf(style: string | undefined, kind: StyleKind, kinds: readonly string[]): boolean {
    const lineage = this.lineage(style, kind).map((id) => this.styles.get(id)?.vanish);
    const said = kinds.map((one) => lineage.find((vanish) => vanish?.has(one))?.get(one));
    return said.findLast((one) => one !== undefined) ?? false;
  }
}
