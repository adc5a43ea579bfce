/**
 * What Word's automatic lists print in front of a paragraph.
 *
 *     abstractNum    nine levels, each with a start, a number format and a text such as `(%1)` or `%1.%2`
 *     num            one list made from an abstractNum; it may start anew
 *     w:numPr        a paragraph's num and level
 *
 * Lists of one abstractNum are counted as one, unless a list overrides its start. A number restarts where a level
 * above it moves on.
 */

import { readXml, type XmlAttributes } from '../package/xml.ts';
import { isOn } from '../paragraphs/elements.ts';
import type { Styles } from '../styles/styles.ts';

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly numId: string;
  /** 0…8; undefined where the paragraph's style says it. */
  readonly level: number | undefined;
  /** The paragraph's style and those that it is based on. */
  readonly styles: readonly string[];
}

export interface WordLevel {
  start: number;
  format: string;
  text: string;
  /** What stands between the number and the text. */
  gap: string;
  isLegal: boolean;
  /** Restarts behind a paragraph of a level that is higher than this one, 0 never; undefined behind any above. */
  restart?: number;
  style?: string;
  /** Counted, but not printed. */
  isHidden?: boolean;
  runStyle?: string;
}

export interface AbstractList {
  readonly levels: Map<number, WordLevel>;
  /** The style whose list this one stands for. */
  styleLink?: string;
}

export interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, WordLevel>;
}

export interface WordNumbering {
  readonly lists: ReadonlyMap<string, List>;
  readonly abstracts: ReadonlyMap<string, AbstractList>;
}

const GAPS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['space', ' '],
  ['nothing', ''],
]);

/** Reads `numbering.xml`. Throws `BrokenXml`. */
export function readWordNumbering(xml: string, styles: Styles): WordNumbering {
  const reader = new NumberingReader();
  readXml(xml, reader);
  const { lists, abstracts } = reader;
  followLinks(abstracts, lists, styles);
  for (const { levels } of [...abstracts.values(), ...lists.values()]) {
    for (const one of levels.values()) {
      if (one.runStyle !== undefined) one.isHidden ??= styles.hides({ character: one.runStyle });
    }
  }
  return { lists, abstracts };
}

class NumberingReader {
  readonly lists = new Map<string, List>();
  readonly abstracts = new Map<string, AbstractList>();
  private abstract: AbstractList = { levels: new Map() };
  /** Undefined in an abstractNum. */
  private list: List | undefined;
  private level = newLevel();
  private override = 0;
  /** How many elements that tell how things were are open. */
  private past = 0;

  readonly open = (name: string, attributes: XmlAttributes): void => {
    const value = attributes['w:val'] ?? '';
    if (name.endsWith('Change')) this.past += 1;
    else if (this.past > 0) return;
    else if (name === 'w:abstractNum') this.openAbstract(attributes['w:abstractNumId'] ?? '');
    else if (name === 'w:num') this.openList(attributes['w:numId'] ?? '');
    else if (name === 'w:lvlOverride') this.override = Number(attributes['w:ilvl']);
    else if (name === 'w:startOverride') this.list?.starts.set(this.override, Number(value));
    else if (name === 'w:abstractNumId' && this.list !== undefined) this.list.abstract = value;
    else if (name === 'w:numStyleLink') this.abstract.styleLink = value;
    else if (name === 'w:lvl') this.openLevel(Number(attributes['w:ilvl']));
    else readLevel(this.level, name, value, attributes['w:format']);
  };

  readonly close = (name: string): void => {
    if (name.endsWith('Change')) this.past -= 1;
  };

  private openAbstract(id: string): void {
    this.list = undefined;
    this.abstract = { levels: new Map() };
    this.abstracts.set(id, this.abstract);
  }

  private openList(id: string): void {
    this.list = { abstract: '', starts: new Map(), levels: new Map() };
    this.lists.set(id, this.list);
  }

  private openLevel(depth: number): void {
    this.level = newLevel();
    (this.list ?? this.abstract).levels.set(depth, this.level);
  }
}

function newLevel(): WordLevel {
  return { start: 0, format: 'decimal', text: '', gap: '\t', isLegal: false };
}

function readLevel(level: WordLevel, name: string, value: string, format: string | undefined): void {
  if (name === 'w:start') level.start = Number(value);
  // A format of one's own comes first, and behind it one for programs that do not know it.
  else if (name === 'w:numFmt')
    level.format = /^(?:0+1, 0+2, 0+3)/.test(level.format) ? level.format : (format ?? value);
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:suff') level.gap = GAPS.get(value) ?? '\t';
  else if (name === 'w:isLgl') level.isLegal = isOn(value);
  else if (name === 'w:lvlRestart') level.restart = Number(value);
  else if (name === 'w:pStyle') level.style = value;
  else if (name === 'w:vanish') level.isHidden = isOn(value);
  else if (name === 'w:rStyle') level.runStyle = value;
}

/** A list that only names a list style takes its levels from there. */
function followLinks(abstracts: Map<string, AbstractList>, lists: ReadonlyMap<string, List>, styles: Styles): void {
  for (const [id, { styleLink }] of abstracts) {
    const linked = lists.get(styles.listOf(styleLink)?.numId ?? '')?.abstract;
    const target = styleLink === undefined || linked === undefined ? undefined : abstracts.get(linked);
    if (target !== undefined) abstracts.set(id, { levels: target.levels });
  }
}
