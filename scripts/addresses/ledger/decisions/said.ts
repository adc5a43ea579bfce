/** What the words of a command mean: the addresses that an editor writes, or all that are found of a kind. */
import type { Refusal } from '../../../shell/refusal.ts';
import { brokenIn, compare } from '../promises/compare.ts';
import { proposeCommands } from '../promises/say-broken.ts';
import { findFault, targetSiteOf } from '../targets.ts';
import { findLikelyMoves, findMoves, type Move } from './alias.ts';
import { refuseDecision } from './refuse-decision.ts';
import { findReworded } from './settle.ts';
import { compilationOf, ledgerOf, type Shelf, usage } from './shelf.ts';

/** A command line behind `npm run ledger --`. */
export interface Words {
  readonly words: readonly string[];
  readonly moved?: boolean;
  readonly reworded?: boolean;
  readonly deployed?: boolean;
  readonly reason?: string | undefined;
}

/** The same, with the compilation it names and what is written behind that. */
export interface Said extends Words {
  readonly name: string;
  readonly rest: readonly string[];
}

/** The pairs that are written, or with `--moved` those that are found; a `Refusal` where there are none. */
export function readMoves({ name, rest, moved, reworded }: Said, shelf: Shelf): Move[] {
  const find = reworded ? findLikelyMoves : findMoves;
  if (moved) {
    const found = find(ledgerOf(shelf, name), compilationOf(shelf, name));
    if (found.length === 0) throw refuseNothing(name, reworded ? '移动了的条目' : '只是移动了的条目', shelf);
    return found;
  }
  if (rest.length === 0 || rest.length % 2 === 1) throw usage('旧地址和新地址要成对写');
  const moves = rest.flatMap((from, i) => (i % 2 === 0 ? [[from, rest[i + 1] as string] as const] : []));
  for (const [from, to] of moves) checkTarget(from, to, name, shelf);
  return moves;
}

/** A path leads to words of another compilation. */
function checkTarget(from: string, to: string, name: string, shelf: Shelf): void {
  if (!to.startsWith('/')) return;
  const fault = findFault(to, name, from, targetSiteOf(shelf));
  if (fault !== undefined) throw refuseDecision({ compilation: name }, `${from} 不能移到 ${quote(to)}：${fault}`, TODO);
}

const TODO = "写出文字现在所在的地址：本汇编的写作 '1#item-27'，别的汇编的写作 '/汇编/1/#item-27'";
const quote = (text: string): string => (/[\p{C}\p{Z}]/u.test(text) ? JSON.stringify(text) : text);

/** The addresses that are written, or with `--reworded` those that are found; a `Refusal` where there are none. */
export function readReworded({ name, rest, reworded }: Said, shelf: Shelf): readonly string[] {
  if (reworded) {
    const found = findReworded(ledgerOf(shelf, name), compilationOf(shelf, name));
    if (found.length === 0) throw refuseNothing(name, '在原处改了字的条目', shelf);
    return found;
  }
  if (rest.length === 0) throw usage('要写出订正了哪些地址，或写 --reworded');
  return rest;
}

/** Who says that all of a kind are settled should hear that there is none of it. */
function refuseNothing(name: string, what: string, shelf: Shelf): Refusal {
  const compilation = compilationOf(shelf, name);
  const broken = brokenIn(compare(compilation, ledgerOf(shelf, name)));
  const todos =
    broken.length === 0 ? ['种子与锚表一致，不用再说明'] : ['按实际的变化说明：', ...proposeCommands(name, broken)];
  return refuseDecision({ compilation: name }, `没有可写的：没有${what}`, todos.join('\n      '));
}
