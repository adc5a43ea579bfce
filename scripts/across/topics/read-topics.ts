/**
 * Reads `topics.json` in the folder of seeds, where there is one:
 *
 *     { "topics": [{ "id": "teachers", "title": "教师队伍", "phrases": ["教师", "师德"] }] }
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { TopicRule } from '../../../src/model/across/topic.ts';
import { Refusal } from '../../shell/refusal.ts';

const TOPICS_FILE = 'topics.json';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['topics'],
  properties: {
    topics: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title', 'phrases'],
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          title: { type: 'string', minLength: 1 },
          phrases: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 } },
        },
      },
    },
  },
};
const validate = new Ajv().compile<{ topics: TopicRule[] }>(SCHEMA);

/** None where the folder has no such file. Throws a `Refusal` that names the field that is wrong. */
export async function readTopics(dir: string): Promise<TopicRule[]> {
  const file = join(dir, TOPICS_FILE);
  return existsSync(file) ? parseTopics(await readFile(file, 'utf8')) : [];
}

export function parseTopics(text: string): TopicRule[] {
  const read = parse(text);
  if (!validate(read)) throw refuse(describe(validate.errors?.[0]));
  const twin = read.topics.find(({ id }, i) => read.topics.findIndex((other) => other.id === id) < i);
  if (twin !== undefined) throw refuse(`专题 ${twin.id} 写了两次`);
  return read.topics;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse(`不是 JSON：${(error as Error).message}`);
  }
}

function describe(
  error: { instancePath: string; keyword: string; params: Record<string, unknown> } | undefined,
): string {
  const path = error === undefined || error.instancePath === '' ? '顶层' : error.instancePath;
  return `${path} 不合规定（${error?.keyword} ${JSON.stringify(error?.params)}）`;
}

function refuse(found: string): Refusal {
  return new Refusal({
    file: TOPICS_FILE,
    found,
    expected: '{"topics":[{"id":"小写字母、数字和连字符","title":"专题名","phrases":["至少两个字的词"]}]}',
    todo: '改正后再运行',
  });
}
