/** What the elements of a Word document are to its reader: text, characters, things that are none, what is hidden. */
import type { AsideKind } from '../../../../src/model/plan/source.ts';

export type Reading = 'text' | 'deleted' | 'code';

/** Why the content of an element is not taken: it is deleted, moved, another choice, as it was, or not shown. */
export type Absence = 'deleted' | 'moved' | 'other' | 'former' | 'ruby' | 'unseen';

/** Why nothing in the element is taken, whatever it is. Names of namespaces that Word does not know begin with `?`. */
export function absenceOf(name: string): Absence | undefined {
  if (name === 'w:del' || name === '~conflictDel') return 'deleted';
  if (name === 'w:rt') return 'ruby';
  if (name === 'w:moveFrom') return 'moved';
  if (name.startsWith('w:') && name.endsWith('Change')) return 'former';
  return name.startsWith('?') ? 'unseen' : undefined;
}

/**
 * What newer programs may show in place of what stands behind it; Word names the namespaces by these prefixes. Of newer
 * charts, ink and solid models (cx, aink, am3d) what stands behind is their picture.
 */
const RE_UNDERSTOOD = /^(?:w1[045]|wp[sgci]|wp14|c14|c16r?\d?|a14|asvg|dgm\d*|sle\d*|v|o)$/;
export const isUnderstood = (requires: string | undefined): boolean =>
  (requires ?? '').split(/\s+/).every((prefix) => RE_UNDERSTOOD.test(prefix));

export const STRUCTURE = new Set([
  'w:tbl',
  'w:tblStyle',
  'w:tblLook',
  'w:gridCol',
  'w:gridBefore',
  'w:gridSpan',
  'w:vMerge',
  'w:hMerge',
  'w:tblHeader',
  'w:cnfStyle',
  'w:tr',
  'w:hidden',
  'w:tc',
  'w:cellDel',
  'w:txbxContent',
  'w:footnote',
  'w:endnote',
  'w:headerReference',
  'w:footerReference',
]);
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);
export const TEXTS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['w:t', 'text'],
  ['m:t', 'text'],
  ['a:t', 'text'],
  ['w:delText', 'deleted'],
  ['w:instrText', 'code'],
]);
export const THINGS: ReadonlyMap<string, AsideKind> = new Map<string, AsideKind>([
  ['w:contentPart', 'picture'],
  ['c:chart', 'chart'],
  ['cx:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
  ['w:object', 'object'],
  ['w:altChunk', 'imported-part'],
  ['w:subDoc', 'imported-part'],
  ['w:commentReference', 'comment'],
  ['m:oMath', 'formula'],
]);
export const PICTURES: ReadonlySet<string> = new Set(['pic:pic', 'v:imagedata']);
/** A switch of Word’s: it is on where it has no value. */
export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? '');
