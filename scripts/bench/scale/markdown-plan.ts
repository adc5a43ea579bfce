/** A plan as a page of Markdown, for generators that are compared: the same words, with headings where ours has them. */
import type { Plan } from '../../../src/model/plan/compilation.ts';

const DEPTHS: Readonly<Record<string, string>> = { part: '##', chapter: '##', section: '###' };

export function writeMarkdown({ title, preamble, entries, signoff }: Plan): string {
  const paragraphs = (list: Plan['preamble']): string[] => list.map(({ text }) => escapeMarks(text));
  return [
    `---\ntitle: ${JSON.stringify(title)}\n---`,
    ...paragraphs(preamble),
    ...entries.flatMap(({ kind, mark, heading, paragraphs: own }) => [
      `${DEPTHS[kind] ?? '####'} ${escapeMarks(mark + heading)}`,
      ...paragraphs(own),
    ]),
    ...paragraphs(signoff),
    '',
  ].join('\n\n');
}

const escapeMarks = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!:]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
