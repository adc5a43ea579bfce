/**
 * Reads `topics.json` in the folder of seeds, where there is one:
 *
 *     { "topics": [{ "id": "teachers", "title": "教师队伍", "phrases": ["教师", "师德"] }] }
 */
import type { TopicRule } from '../../../src/model/across/topic.ts';
import { listFolder, readTextFile } from '../../shell/disk/read-file.ts';
import { jsonFile } from '../../shell/json-file.ts';
import { rowsOf, WORDS } from '../../shell/json-rows.ts';

const TOPICS_FILE = 'topics.json';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['topics'],
  properties: {
    topics: rowsOf({
      id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      title: WORDS,
      phrases: { type: 'array', minItems: 1, items: { type: 'string', minLength: 2 } },
    }),
  },
};
const topicsFile = jsonFile<{ topics: TopicRule[] }>({
  schema: SCHEMA,
  expected: '{"topics":[{"id":"小写字母、数字和连字符","title":"专题名","phrases":["至少两个字的词"]}]}',
  todo: '改正后再运行',
  isSeen: true,
});

/** None where the folder has no such file. Throws a `Refusal` that names the field that is wrong. */
export async function readTopics(dir: string): Promise<TopicRule[]> {
  const isThere = (await listFolder(dir)).some(({ name }) => name === TOPICS_FILE);
  return isThere ? parseTopics(await readTextFile(dir, TOPICS_FILE)) : [];
}

export function parseTopics(text: string): TopicRule[] {
  const { topics } = topicsFile.read(text, TOPICS_FILE);
  const at = topics.findIndex(({ id }, i) => topics.findIndex((other) => other.id === id) < i);
  if (at >= 0) throw topicsFile.refuse(text, TOPICS_FILE, ['topics', at, 'id'], `专题 ${topics[at]?.id} 写了两次`);
  return topics;
}
