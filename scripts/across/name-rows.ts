/** Groups the names found in texts: forms that differ only in width, spaces or the marks inside them are one name. */

import { pinyin } from 'pinyin-pro';
import type { NameRow, Quoted } from '../../src/model/across/across.ts';
import { byCodeUnits } from '../../src/model/text/code-units.ts';
import { foldText } from '../../src/model/text/fold.ts';

export interface NamedPlace {
  readonly name: string;
  readonly place: Quoted;
}

/** By reading, then by the name itself. */
export function groupNames(found: readonly NamedPlace[]): NameRow[] {
  const groups = Map.groupBy(found, ({ name }) => keyOf(name));
  const rows = [...groups.values()].map((group) => ({ row: makeRow(group), reading: readingOf(group[0]?.name ?? '') }));
  rows.sort((a, b) => byCodeUnits(a.reading, b.reading) || byCodeUnits(a.row.name, b.row.name));
  return rows.map(({ row }) => row);
}

const INNER_MARKS: Record<string, string> = { '〈': '《', '〉': '》', '‘': '“', '’': '”' };

const keyOf = (name: string): string => foldText(name).replace(/[〈〉‘’]/g, (mark) => INNER_MARKS[mark] as string);

function makeRow(group: readonly NamedPlace[]): NameRow {
  const forms = [...Map.groupBy(group, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length);
  const [[name] = [''], ...others] = forms;
  const places = [...new Map(group.map(({ place }) => [place.url, place])).values()];
  const initial = readingOf(name).slice(0, 1).toUpperCase();
  return {
    name,
    variants: others.map(([form]) => form),
    initial: /^[A-Z]$/.test(initial) ? initial : '#',
    places,
    count: group.length,
  };
}

function readingOf(name: string): string {
  return pinyin(name.replace(/^[^\p{L}\p{N}]+/u, ''), { toneType: 'none', type: 'array' })
    .join(' ')
    .toLowerCase();
}
