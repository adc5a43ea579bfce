/** A plan of the model → its page in the book. Every entry is a section whose id is its anchor. */
import type { Compilation, Entry, Paragraph, Plan } from '../../../src/model/plan/compilation.ts';
import { noteGap, noteStart } from '../../../src/model/plan/gap-notes.ts';
import { namePlan } from '../../../src/model/plan/plan-name.ts';
import { typeset } from '../../../src/model/text/typeset.ts';
import { xhtmlPage, xml } from './xml.ts';

export const planFile = ({ ordinal }: Plan): string => `plan-${ordinal}.xhtml`;

export function makePlanPage(compilation: Compilation, plan: Plan, site: string): string {
  const lines = [plan.documentNumber, plan.issuer, plan.date].flatMap((line) =>
    line === null ? [] : [`<p class="below-title">${xml(typeset(line))}</p>`],
  );
  const body = [
    `<section epub:type="chapter" id="plan-${plan.ordinal}">`,
    `<h1><a href="${xml(site + plan.url)}">${xml(typeset(plan.title))}</a></h1>`,
    ...lines,
    ...noteStart(compilation, plan).map(makeNote),
    ...plan.preamble.map(makeParagraph),
    ...layEntries(compilation, plan, site),
    ...plan.annexes.map(makeParagraph),
    ...plan.signoff.map((paragraph) => makeParagraph(paragraph, 'signoff')),
    '</section>',
  ];
  return xhtmlPage(namePlan(compilation, plan), body.join('\n'));
}

/** The entries as nested sections. A note on a gap stands where the gap is, in the innermost section open there. */
function* layEntries(compilation: Compilation, plan: Plan, site: string): Generator<string> {
  const open: string[] = [];
  for (const [i, entry] of plan.entries.entries()) {
    yield* noteGap(compilation, plan, i).map(makeNote);
    while (open.length > 0 && open.at(-1) !== entry.parent) {
      open.pop();
      yield '</section>';
    }
    open.push(entry.anchor);
    yield `<section id="${entry.anchor}" class="${entry.kind}">`;
    yield* layEntry(entry, 1 + open.length, site);
  }
  yield* noteGap(compilation, plan, plan.entries.length).map(makeNote);
  yield* open.map(() => '</section>');
}

/** `depth` is 1 for the plan itself; a heading stands one level below what it stands in. */
function* layEntry({ mark, heading, stop, paragraphs, url }: Entry, depth: number, site: string): Generator<string> {
  const link = (text: string) => `<a href="${xml(site + url)}">${xml(text)}</a>`;
  if (heading !== '') {
    const level = `h${Math.min(6, depth)}`;
    const line = typeset(mark + heading + stop);
    yield `<${level}>${link(line.slice(0, mark.length))}${xml(line.slice(mark.length))}</${level}>`;
    yield* paragraphs.map(makeParagraph);
    return;
  }
  const [first, ...others] = paragraphs;
  yield `<p>${link(typeset(mark))}${xml(typeset(first?.text ?? ''))}</p>`;
  yield* others.map(makeParagraph);
}

const makeNote = (text: string): string => `<p class="note">${xml(text)}</p>`;

function makeParagraph({ text }: Paragraph, kind: unknown = undefined): string {
  return `<p${kind === 'signoff' ? ' class="signoff"' : ''}>${xml(typeset(text))}</p>`;
}
