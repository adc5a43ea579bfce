/** Paragraph styles of a Word document, as far as they bear lists. */
import { Parser } from 'htmlparser2';
import type { ListPlace } from './docx-numbering.ts';

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
  listOf(style: string | undefined): Partial<ListPlace> | undefined {
    const seen = new Set<string>();
    for (let id = style ?? this.standard; id !== undefined && !seen.has(id); id = this.styles.get(id)?.basedOn) {
      seen.add(id);
      const { numId, level } = this.styles.get(id) ?? {};
      if (numId !== undefined) return { numId, ...(level === undefined ? {} : { level }) };
    }
    return undefined;
  }
}

export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  let style: Style = {};
  let standard: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          style = {};
          const id = attributes['w:styleId'] ?? '';
          styles.set(id, style);
          const isDefault = attributes['w:default'] === '1' || attributes['w:default'] === 'true';
          if (isDefault && attributes['w:type'] === 'paragraph') standard = id;
        } else if (value === undefined) return;
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:numId') style.numId = value;
        else if (name === 'w:ilvl') style.level = Number(value);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return new Styles(styles, standard);
}
