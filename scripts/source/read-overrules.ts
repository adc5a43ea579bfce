/**
 * Reads what an editor overrules, `seeds/{compilation}.reading.json` beside the seed:
 *
 *     { "lines": [{ "line": 3, "begins": "防汛要点", "as": "title", "reason": "原件此行为标题" }] }
 *
 * A line is named with its beginning, so that a change of the seed cannot move a word to another line unseen. Beside
 * them, what the PDF shows in place of a character that no face has:
 *
 *     { "characters": [{ "character": "👍", "as": "〔赞〕", "reason": "原件如此" }] }
 */

import type { Source } from '../../src/model/plan/source.ts';
import { jsonFile } from '../shell/json-file.ts';
import { rowsOf, WORDS } from '../shell/json-rows.ts';
import { OVERRULED_AS, type Overrule } from './overrule.ts';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  anyOf: [{ required: ['lines'] }, { required: ['characters'] }],
  properties: {
    characters: rowsOf({ character: { type: 'string', pattern: '^.$' }, as: WORDS, reason: WORDS }),
    lines: rowsOf({
      line: { type: 'integer', minimum: 1 },
      begins: WORDS,
      as: { enum: [...OVERRULED_AS] },
      reason: WORDS,
    }),
  },
};
interface ReadingFile {
  readonly lines?: readonly Overrule[];
  readonly characters?: readonly { readonly character: string; readonly as: string }[];
}

const overrulesFile = jsonFile<ReadingFile>({
  schema: SCHEMA,
  expected: `{"lines": [{"line": 行号, "begins": "该行开头的字", "as": "${OVERRULED_AS.join('|')}", "reason": "理由"}]}`,
  todo: '对照种子文件改正行号和开头的字，或删去这一条',
  isSeen: true,
});

export interface Overruling {
  readonly overrules: readonly Overrule[];
  /** For each character what is printed in its place. */
  readonly characters: ReadonlyMap<string, string>;
}

/** Throws a `Refusal` where the text is none, or speaks of a line that begins otherwise. */
export function readOverrules(text: string, file: string, source: Source): Overruling {
  const { lines = [], characters = [] } = overrulesFile.read(text, file);
  for (const [i, { line, begins }] of lines.entries()) {
    const printed = source.lines[line - 1]?.text.trim() ?? '';
    const isTwice = lines.slice(0, i).some((other) => other.line === line);
    if (isTwice) throw overrulesFile.refuse(text, file, ['lines', i, 'line'], `第 ${line} 行说了两次`, '每行一次');
    if (printed.startsWith(begins)) continue;
    const found = `第 ${line} 行不以“${begins}”开头，而是“${printed.slice(0, 20)}”`;
    throw overrulesFile.refuse(text, file, ['lines', i, 'begins'], found);
  }
  const twin = characters.findIndex(({ character }, i) =>
    characters.slice(0, i).some((other) => other.character === character),
  );
  if (twin >= 0)
    throw overrulesFile.refuse(
      text,
      file,
      ['characters', twin],
      `“${characters[twin]?.character}”写了两次`,
      '每字一次',
    );
  return { overrules: lines, characters: new Map(characters.map(({ character, as }) => [character, as])) };
}
