/** Paragraph styles of a Word document, as far as they bear lists. */
import { readXml } from './xml.ts';

interface Style {
  basedOn?: string;
  numId?: string;
  level?: number;
}

export class Styles {
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly standard: string | undefined;

  constructor(styles: ReadonlyMap<string, Style>, standard: string | undefined) {
    this.styles = styles;
    this.standard = standard;
  }

  /** The list that a paragraph of this style stands in by its style, or by one that it is based on. */
  listOf(style: string | undefined): { numId: string; level?: number } | undefined {
    for (const id of this.lineage(style)) {
      const { numId, level } = this.styles.get(id) ?? {};
      if (numId !== undefined) return { numId, ...(level === undefined ? {} : { level }) };
    }
    return undefined;
  }

  /** The style, or the standard one, and those that it is based on. */
  lineage(style: string | undefined): string[] {
    const seen = new Set<string>();
    for (let id = style ?? this.standard; id !== undefined && !seen.has(id); id = this.styles.get(id)?.basedOn) {
      seen.add(id);
    }
    return [...seen];
  }
}

export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  let style: Style = {};
  let standard: string | undefined;
  readXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        style = {};
        const id = attributes['w:styleId'] ?? '';
        styles.set(id, style);
        const isDefault = ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');
        if (isDefault && attributes['w:type'] === 'paragraph') standard = id;
      } else if (value === undefined) return;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:numId') style.numId = value;
      else if (name === 'w:ilvl') style.level = Number(value);
    },
  });
  return new Styles(styles, standard);
}
