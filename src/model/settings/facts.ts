/**
 * What is known of a compilation beside its title: from the source where it prints it, else by the editor's word, which
 * is said to be the editor's.
 */
import type { Compilation } from '../plan/compilation.ts';
import { readDay, readYear } from '../plan/plan-date.ts';
import { foldText } from '../text/fold.ts';
import { typeset } from '../text/typeset.ts';
import { type CompilationNote, NO_NOTE } from './settings.ts';

/** A line below a compilation’s title: who, when, what number. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** Whether it is the editor's word, and not the source's. */
  readonly isNote: boolean;
}

/** What the editor says of a compilation and the source does not print, and what the source prints. */
export function factsOf(compilation: Compilation, note: CompilationNote = NO_NOTE): Fact[] {
  const facts = [
    issuerFact(compilation, note),
    dateFact(compilation, note),
    {
      label: '年度',
      text: note.year === null || note.year === readYear(compilation.title) ? '' : `${note.year}`,
      isNote: true,
    },
    { label: '地区', text: note.region, isNote: true },
    { label: '主题', text: note.topics.join('、'), isNote: true },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** Printed where all plans that name an issuer name the same one. */
export function issuerFact({ plans }: Compilation, note: CompilationNote): Fact {
  const printed = [...new Set(plans.flatMap(({ issuer }) => (issuer === null ? [] : [typeset(issuer)])))];
  if (note.issuer === '' || printed.includes(note.issuer)) {
    return { label: '发文机关', text: printed.length === 1 ? (printed[0] as string) : '', isNote: false };
  }
  return { label: '发文机关', text: note.issuer, isNote: true };
}

/** Printed where the compilation is one plan with a date. */
export function dateFact({ plans }: Compilation, note: CompilationNote): Fact {
  const printed = plans.length === 1 ? readDay(plans[0]?.date ?? null) : null;
  const isNote = note.date !== '' && note.date !== printed;
  return { label: '日期', text: isNote ? note.date : (printed ?? ''), isNote };
}

/** The editor's own title; null where it is no other. */
export const noteTitleOf = ({ title }: Compilation, note: CompilationNote): string | null =>
  note.title === '' || foldText(note.title) === foldText(title) ? null : note.title;

/** In one line. */
export const sayFacts = (facts: readonly Fact[]): string =>
  facts.map(({ label, text }) => `${label}：${text}`).join(' · ');

/** What a book's cover says below the title, line by line: it tells books of one title apart. */
export function sayOnCover(compilation: Compilation, note: CompilationNote = NO_NOTE): string[] {
  const title = noteTitleOf(compilation, note);
  const facts = factsOf(compilation, note);
  const notes = facts.filter(({ isNote }) => isNote);
  return [
    ...(title === null ? [] : [`编者题：${title}`]),
    sayFacts(facts.filter(({ isNote }) => !isNote)),
    notes.length === 0 ? '' : `编者注 ${sayFacts(notes)}`,
  ]
    .map((line) => typeset(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Where there is no full address to print: the name that stands in it. */
export const sayAddressName = (compilation: string): string => `网址 ${compilation}`;
