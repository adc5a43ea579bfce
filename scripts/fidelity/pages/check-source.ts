/** Proof of the source's page: each line with its number and, where it is published, the way there; the file's sum. */
import type { Plan } from '../../../src/model/plan/compilation.ts';
import { compareLines, compareValue, line, refuse } from '../line.ts';
import type { Made } from '../made-site.ts';
import { readMarkup } from '../readers/markup.ts';

export function checkSource({ tree, compilation, file, readPage, pathOf }: Made): void {
  const html = readPage('source/index.html');
  const { lines, notes } = readMarkup(html, {
    isRoot: (name, { class: list }) => name === 'ol' && list === 'lines',
    isLine: (name) => name === 'code',
    isNote: (name) => name === 'a',
  });
  compareLines(
    file,
    '源文件页',
    tree.source.lines.map(({ text, number }) => line(text, `L${number}`)),
    lines,
  );
  const sum = /<code class="hash">([0-9a-f]+)<\/code>/.exec(html)?.[1];
  compareValue(file, '源文件页的 SHA-256 ', tree.source.sha256, sum);
  const lead = leadTo(compilation.plans);
  for (const { anchor, href = '' } of notes) {
    const at = Number(anchor?.slice(1));
    if (href === `#L${at}` || lead.get(at)?.has(pathOf(href)) === true) continue;
    throw refuse(file, `源文件页第 ${at} 行的链接指向“${href}”`, [...(lead.get(at) ?? [])].join('、') || '没有链接');
  }
}

/** Where the words of each line are published. */
function leadTo(plans: readonly Plan[]): Map<number, Set<string>> {
  const lead = new Map<number, Set<string>>();
  const add = (place: { readonly line: number } | null, url: string): void => {
    if (place !== null) lead.set(place.line, (lead.get(place.line) ?? new Set()).add(url));
  };
  for (const plan of plans) {
    for (const place of [plan.place, plan.contentsPlace, ...plan.preamble.map((each) => each.place)])
      add(place, plan.url);
    for (const { outlinePlace, bodyPlace, paragraphs, url } of plan.entries)
      for (const place of [outlinePlace, bodyPlace, ...paragraphs.map((each) => each.place)]) add(place, url);
  }
  return lead;
}
