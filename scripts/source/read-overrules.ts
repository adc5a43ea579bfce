/**
 * Reads what an editor overrules, `seeds/{compilation}.reading.json` beside the seed:
 *
 *     { "lines": [{ "line": 3, "begins": "防汛要点", "as": "title", "reason": "原件此行为标题" }] }
 *
 * A line is named with its beginning, so that a change of the seed cannot move a word to another line unseen.
 */
import { OVERRULED_AS, type Overrule } from '../../src/model/plan/overrule.ts';
import type { Source } from '../../src/model/plan/source.ts';
import { jsonFile } from '../shell/json-file.ts';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['lines'],
  properties: {
    lines: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['line', 'begins', 'as', 'reason'],
        properties: {
          line: { type: 'integer', minimum: 1 },
          begins: { type: 'string', minLength: 1 },
          as: { enum: [...OVERRULED_AS] },
          reason: { type: 'string', minLength: 1 },
        },
      },
    },
  },
};
const overrulesFile = jsonFile<{ lines: Overrule[] }>({
  schema: SCHEMA,
  expected: `{"lines": [{"line": 行号, "begins": "该行开头的字", "as": "${OVERRULED_AS.join('|')}", "reason": "理由"}]}`,
  todo: '对照种子文件改正行号和开头的字，或删去这一条',
});

/** Throws a `Refusal` where the text is none, or speaks of a line that begins otherwise. */
export function readOverrules(text: string, file: string, source: Source): readonly Overrule[] {
  const { lines } = overrulesFile.read(text, file);
  for (const [i, { line, begins }] of lines.entries()) {
    const printed = source.lines[line - 1]?.text.trim() ?? '';
    if (printed.startsWith(begins)) continue;
    const found = `第 ${line} 行不以“${begins}”开头，而是“${printed.slice(0, 20)}”`;
    throw overrulesFile.refuse(text, file, ['lines', i, 'begins'], found);
  }
  return lines;
}
