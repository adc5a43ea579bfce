/** The compilations and ledgers that a decision is about, found by their names, and how decisions are written. */
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { Refusal } from '../../../shell/refusal.ts';
import type { Ledger } from '../file/ledger.ts';
import { refuseDecision } from './refuse-decision.ts';

/** Everything that a decision may speak of, by the compilations’ names. A ledger may have no compilation any more, and the other way round. */
export interface Shelf {
  readonly compilations: ReadonlyMap<string, Compilation>;
  readonly ledgers: ReadonlyMap<string, Ledger>;
}

/** Shown to whoever called it wrongly. */
export const USAGE = `npm run ledger                                     查看所有变化，以及每一处可用的命令
npm run ledger -- settle 汇编 [--reason 原因]      一次处理全部变化：移动的跟过去，改了字的算订正，
                                                   不见了的撤下（要写原因），并记下新增的地址；编号未变、
                                                   文字全变了的，先用 correct（改写）或 retire（换成另一条）说明
npm run ledger -- accept [汇编]                    记下新增的地址。新地址先是草稿：改动照样拦住，但不留旧址
npm run ledger -- accept --deployed [汇编]         上线之后运行：记下的地址都已上线，从此每一处去向都留下旧址
npm run ledger -- alias 汇编 旧地址 新地址 …       旧地址上的文字移到了新地址
npm run ledger -- alias 汇编 --moved [--reworded]  所有只是移动了的（加上 --reworded：移动时也改了字的）
npm run ledger -- correct 汇编 地址 …              文字订正，仍是同一条
npm run ledger -- correct 汇编 --reworded          所有在原处改了字的
npm run ledger -- retire 汇编 地址 … --reason 原因 撤下（不写地址则撤下整个汇编，先移走种子）
npm run ledger -- rename 旧名 新名                 汇编改名
npm run ledger -- forget 汇编 --reason 原因        汇编从未上线，它的地址不再保留（先移走种子）
地址写作 '1#item-27'（第1篇第27项）或 '1'（第1篇）；移到别的汇编写作 '/汇编/1/#item-27'`;

/** Of a compilation whose seed is gone: what stands cannot be said to be withdrawn. */
export function ledgerWithoutSeed(shelf: Shelf, name: string): Ledger {
  const ledger = ledgerOf(shelf, name);
  const file = shelf.compilations.get(name)?.source.file;
  if (file === undefined) return ledger;
  throw refuseDecision({ compilation: name }, `汇编 ${name} 还在种子里（${file}）`, '先移走种子，再运行一次');
}

export function compilationOf({ compilations }: Shelf, name: string): Compilation {
  const found = compilations.get(name);
  if (found === undefined) throw usage(`没有汇编“${name}”；现有 ${[...compilations.keys()].join('、')}`);
  return found;
}

export function ledgerOf({ ledgers }: Shelf, name: string): Ledger {
  const found = ledgers.get(name);
  if (found === undefined) throw usage(`“${name}”没有锚表；现有 ${[...ledgers.keys()].join('、') || '无'}`);
  return found;
}

export function usage(found: string): Refusal {
  return new Refusal({ file: 'npm run ledger', found, todo: `照下面的写法\n${USAGE}` });
}
