/** What the elements of a Word document are to its reader: text, characters, things that are none, what is hidden. */
import type { AsideKind } from '../../../src/model/plan/source.ts';

export type Reading = 'text' | 'deleted' | 'code';

/** Elements whose content the reader does not see, or sees elsewhere. */
export const HIDDEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'mc:Fallback',
  'w:rt',
]);
export const STRUCTURE = new Set([
  'w:tr',
  'w:tc',
  'w:txbxContent',
  'w:footnote',
  'w:endnote',
  'w:headerReference',
  'w:footerReference',
]);
export const CHARACTERS: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
export const TEXTS: Record<string, Reading> = {
  'w:t': 'text',
  'm:t': 'text',
  'a:t': 'text',
  'w:delText': 'deleted',
  'w:instrText': 'code',
};
export const THINGS: Record<string, AsideKind> = {
  'pic:pic': 'picture',
  'v:imagedata': 'picture',
  'w:contentPart': 'picture',
  'c:chart': 'chart',
  'cx:chart': 'chart',
  'dgm:relIds': 'diagram',
  'w:object': 'object',
  'w:altChunk': 'imported-part',
  'w:subDoc': 'imported-part',
  'w:commentReference': 'comment',
  'm:oMath': 'formula',
};
export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? '');

/**
 * A character of a symbol font. What the common ones of Wingdings show is known; any other stays a private one, which a
 * finding points at.
 */
export function readSymbol(font: string | undefined, char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  const known = SYMBOLS[font ?? '']?.[(char ?? '').toUpperCase()];
  if (known !== undefined) return known;
  return code > 0x1f && (code < 0xd800 || (code > 0xdfff && code < 0xfffe)) ? String.fromCodePoint(code) : '\ufffd';
}

const SYMBOLS: Record<string, Record<string, string>> = {
  Wingdings: {
    F06C: '●',
    F06E: '■',
    F06F: '□',
    F075: '◆',
    F0A1: '○',
    F0A8: '□',
    F0AB: '★',
    F0E0: '→',
    F0FC: '✓',
    F0FD: '☒',
    F0FE: '☑',
  },
  'Wingdings 2': { F050: '✓', F052: '☑', F054: '☒', F0A3: '□' },
};
