/**
 * A formula in one line, as one would type it: what stands above, below or around is said by signs.
 *
 *     m:f        a/b  (a+1)/(b+1)      m:sSup, m:sSub   x^2  a_i  a_(i+1)
 *     m:rad      √x  [3]√(x+1)         m:nary           ∑_(i=1)^n
 *     m:d        (a|b)                 m:m, m:eqArr     a, b; c, d
 */
import type { XmlAttributes } from '../package/xml.ts';

interface OpenElement {
  readonly name: string;
  /** Where its text begins. */
  readonly at: number;
  /** The signs that its properties name, by the properties' names. */
  readonly signs: Map<string, string>;
  /** How many arguments have begun. */
  count: number;
}

/** What the signs are where none is named. */
const SIGNS: Readonly<Record<string, string>> = { 'm:chr': '∫', 'm:begChr': '(', 'm:endChr': ')', 'm:sepChr': '|' };
const ARGUMENTS = new Set(['m:e', 'm:num', 'm:den', 'm:sup', 'm:sub', 'm:deg', 'm:lim', 'm:fName', 'm:mr']);
const HOLDERS = new Set(
  'm:f m:sSup m:sSub m:sSubSup m:sPre m:rad m:nary m:d m:m m:mr m:eqArr m:limLow m:limUpp m:func'.split(' '),
);

export class Formulas {
  private readonly open: OpenElement[] = [];

  /** Returns what stands in front of the element's own text; `at` is how long the text in front is. */
  begin(name: string, attributes: XmlAttributes, at: number): string {
    const holder = this.open.at(-1);
    if (name in SIGNS) holder?.signs.set(name, attributes['m:val'] ?? '');
    if (!ARGUMENTS.has(name) && !HOLDERS.has(name)) return '';
    const lead = holder !== undefined && ARGUMENTS.has(name) ? leadOf(holder) : '';
    if (holder !== undefined) holder.count += 1;
    this.open.push({ name, at: at + lead.length, signs: new Map(), count: 0 });
    return lead;
  }

  /** Returns the text with what the element, which ends, makes of its own. */
  end(name: string, text: string): string {
    if (!ARGUMENTS.has(name) && !HOLDERS.has(name)) return text;
    const ended = this.open.pop();
    if (ended === undefined) return text;
    const own = text.slice(ended.at);
    if (name === 'm:d') return text + signOf(ended, 'm:endChr');
    return own === '' ? text : text.slice(0, ended.at) + writeArgument(name, this.open.at(-1)?.name, own);
  }
}

const signOf = ({ signs }: OpenElement, name: string): string => signs.get(name) ?? (SIGNS[name] as string);

/** What parts an argument from the one in front, or opens the first. */
function leadOf(holder: OpenElement): string {
  const { name, count } = holder;
  if (name === 'm:nary') return count === 0 ? signOf(holder, 'm:chr') : '';
  if (name === 'm:d') return signOf(holder, count === 0 ? 'm:begChr' : 'm:sepChr');
  if (count === 0) return '';
  return name === 'm:mr' ? ', ' : name === 'm:m' || name === 'm:eqArr' ? '; ' : name === 'm:func' ? ' ' : '';
}

function writeArgument(name: string, holder: string | undefined, own: string): string {
  if (name === 'm:num') return group(own);
  if (name === 'm:den') return `/${group(own)}`;
  if (name === 'm:sup') return `^${group(own)}`;
  if (name === 'm:sub' || name === 'm:lim') return `_${group(own)}`;
  if (name === 'm:deg') return `[${own}]`;
  if (name === 'm:e' && holder === 'm:rad') return `√${group(own)}`;
  return name === 'm:e' && (holder === 'm:sSup' || holder === 'm:sSubSup') ? group(own) : own;
}

/** In brackets where it is more than a name or a number. */
const group = (text: string): string => (/^(?:[\p{L}\p{N}.%]+|.)$/u.test(text) ? text : `(${text})`);
