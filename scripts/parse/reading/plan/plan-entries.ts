/** The entries of a plan that have been drawn, each from what was decided of its mark: what it stands in, and why. */
import type { Evidence } from '../../../../src/model/plan/tree.ts';
import { type DraftNode, draft } from '../../node.ts';
import type { Decision } from '../../numbering/signal.ts';
import { type Placed, placeMark } from '../kinds.ts';

export class PlanEntries {
  /** By the index of their decisions, counted from the first one's. */
  private readonly known: { readonly node: DraftNode; readonly place: Placed }[] = [];
  private first: number | undefined;
  /** Of the last entry. */
  private evidence: Evidence | undefined;

  draw(decision: Decision): DraftNode {
    const { parent } = decision;
    const candidate = decision.candidate as NonNullable<Decision['candidate']>;
    const { mark } = candidate;
    const place = placeMark(candidate, parent === undefined ? undefined : this.get(parent)?.place);
    const node = draft(place.kind, [], place.kind === mark.kind ? mark : { ...mark, kind: place.kind });
    node.evidence = this.explain(decision);
    this.first ??= decision.at;
    this.known[decision.at - this.first] = { node, place };
    return node;
  }

  private get({ at }: Decision): { readonly node: DraftNode; readonly place: Placed } | undefined {
    return this.known[at - (this.first ?? at)];
  }

  /** The entry that holds the next one: its parent, or what is still open around that. */
  holderOf(parent: Decision | undefined, container: DraftNode): DraftNode {
    for (let up = parent; up !== undefined; up = up.parent) {
      const node = this.get(up)?.node;
      if (node !== undefined && isOpen(node, container)) return node;
    }
    return container;
  }

  /** Most entries are read as the one before was, and share its evidence. */
  private explain({ how: why, cost: weight, next }: Decision): Evidence {
    const last = this.evidence;
    if (last?.why === why && last.weight === weight && areSame(last.next, next)) return last;
    this.evidence = next === undefined ? { why, weight } : { why, weight, next };
    return this.evidence;
  }
}

function isOpen(entry: DraftNode, container: DraftNode): boolean {
  let node: DraftNode | undefined = container;
  while (node !== undefined && node !== entry) node = lastEntry(node);
  return node === entry;
}

/** The last child, where it is an entry. */
function lastEntry({ children }: DraftNode): DraftNode | undefined {
  const last = children.at(-1);
  return last !== undefined && last.mark !== null && last.kind !== 'annex' ? last : undefined;
}

function areSame(one: Evidence['next'], other: Evidence['next']): boolean {
  return one === other || (one?.why === other?.why && one?.more === other?.more);
}
