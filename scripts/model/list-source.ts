/** The source by line, as its page shows it. */
import type { Compilation } from '../../src/model/plan/compilation.ts';
import type { SourceListing } from '../../src/model/plan/source-listing.ts';
import type { CompilationTree, NodeKind } from '../../src/model/plan/tree.ts';
import { printLine, walk } from '../parse/tree.ts';

/** The source's lines with their roles, and where each is published. */
export function listSource(tree: CompilationTree, compilation: Compilation): SourceListing {
  const urls = new Map<number, string>();
  for (const plan of compilation.plans) {
    const places = [plan.place, plan.contentsPlace, ...plan.preamble.map(({ place }) => place)];
    for (const place of places) if (place !== null) urls.set(place.line, plan.url);
    for (const entry of plan.entries) {
      for (const place of [entry.outlinePlace, entry.bodyPlace, ...entry.paragraphs.map(({ place }) => place)]) {
        if (place !== null) urls.set(place.line, entry.url);
      }
    }
  }
  return { lines: listLines(tree).map(({ kind, text, number }) => ({ kind, text, url: urls.get(number) ?? null })) };
}

/** By number. A line that is cut between two nodes is listed once, as the first one's. */
function listLines({ root }: CompilationTree): { kind: NodeKind; text: string; number: number }[] {
  const lines = new Map<number, { kind: NodeKind; text: string; number: number }>();
  for (const { kind, lines: own } of walk(root)) {
    for (const line of own) {
      const begun = lines.get(line.number);
      const text = (begun?.text ?? '') + printLine(line);
      lines.set(line.number, { kind: begun?.kind ?? kind, text, number: line.number });
    }
  }
  return [...lines.values()].sort((x, y) => x.number - y.number);
}
