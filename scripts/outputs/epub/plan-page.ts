/** A plan of the model → its page in the book. Every entry is a section whose id is its anchor. */
import type { Compilation, Entry, Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import { noteGap, noteStart } from '../../../src/model/plan/gap-notes.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { namePlan } from '../pdf/lay-plan.ts';
import { element, type XmlNode } from '../xml.ts';
import { link, xhtmlPage } from './xhtml.ts';

export const planFile = ({ ordinal }: Plan): string => `plan-${ordinal}.xhtml`;

export function makePlanPage(compilation: Compilation, plan: Plan, site: string): string {
  const below = [plan.documentNumber, plan.issuer, plan.date].filter((line) => line !== null);
  const page = element(
    'section',
    { 'epub:type': 'chapter', id: `plan-${plan.ordinal}` },
    element('h1', {}, link(site + plan.url, typeset(plan.title))),
    ...below.map((line) => element('p', { class: 'below-title' }, typeset(line))),
    ...noteStart(compilation, plan).map(makeNote),
    ...plan.preamble.map(makeParagraph),
    ...layEntries(compilation, plan, site),
    ...plan.annexes.map(makeParagraph),
    ...plan.signoff.map(({ text }) => element('p', { class: 'signoff' }, typeset(text))),
  );
  return xhtmlPage(namePlan(compilation, plan), page);
}

interface Section {
  readonly anchor: string;
  readonly nodes: XmlNode[];
}

/** The entries as nested sections. A note on a gap stands where the gap is, in the innermost section open there. */
function layEntries(compilation: Compilation, plan: Plan, site: string): XmlNode[] {
  const top: XmlNode[] = [];
  const open: Section[] = [];
  for (const [i, entry] of plan.entries.entries()) {
    (open.at(-1)?.nodes ?? top).push(...noteGap(compilation, plan, i).map(makeNote));
    while (open.length > 0 && open.at(-1)?.anchor !== entry.parent) open.pop();
    const nodes = layEntry(entry, 2 + open.length, site);
    (open.at(-1)?.nodes ?? top).push({
      name: 'section',
      attributes: { id: entry.anchor, class: entry.kind },
      children: nodes,
    });
    open.push({ anchor: entry.anchor, nodes });
  }
  (open.at(-1)?.nodes ?? top).push(...noteGap(compilation, plan, plan.entries.length).map(makeNote));
  return top;
}

/** `depth` is 1 for the plan itself; a heading stands one level below what it stands in. */
function layEntry({ mark, heading, stop, paragraphs, url }: Entry, depth: number, site: string): XmlNode[] {
  if (heading !== '') {
    const line = typeset(mark + heading + stop);
    const parts = [link(site + url, line.slice(0, mark.length)), line.slice(mark.length)];
    return [element(`h${Math.min(6, depth)}`, {}, ...parts), ...paragraphs.map(makeParagraph)];
  }
  const [first, ...others] = paragraphs;
  const lead = element('p', {}, link(site + url, typeset(mark)), typeset(first?.text ?? ''));
  return [lead, ...others.map(makeParagraph)];
}

const makeNote = (text: string): XmlNode => element('p', { class: 'note' }, text);
const makeParagraph = ({ text }: Paragraph): XmlNode => element('p', {}, typeset(text));
