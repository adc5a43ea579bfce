/**
 * Holds a compilation to what its ledger promised. A broken promise stops the build; what is new passes with a note,
 * and is promised once `npm run ledger -- accept` has recorded it.
 */
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { Refusal } from '../../../shell/refusal.ts';
import { type Ledger, ledgerFile } from '../file/ledger.ts';
import { listPublished } from '../published.ts';
import { type Broken, brokenIn, type Comparison, compare } from './compare.ts';
import { isSameAgain } from './promise.ts';
import { proposeCommands, sayBroken } from './say-broken.ts';

/** Returns notes for the editor. Throws a `Refusal` that names every address that is gone or stands on other words. */
export function checkLedger(compilation: Compilation, ledger: Ledger | undefined): string[] {
  const name = compilation.compilation;
  if (ledger === undefined) {
    return [`${name} 还没有锚表；发布前请运行 npm run ledger -- accept ${name}，并提交 ${ledgerFile(name)}`];
  }
  checkDecisions(compilation, ledger);
  if (ledger.forgotten !== undefined) {
    return [`${name} 的锚表已注明从未上线（${ledger.forgotten}）；要发布请运行 npm run ledger -- accept ${name}`];
  }
  const comparison = compare(compilation, ledger);
  const broken = brokenIn(comparison);
  if (broken.length > 0) throw refuseBroken(compilation, broken);
  return noteUnrecorded(name, comparison);
}

/**
 * Throws a `Refusal` where a ledger has no seed any more and its compilation was neither renamed nor withdrawn, and
 * where a seed takes a name that leads to another compilation.
 */
export function checkNames(compilations: readonly string[], ledgers: readonly Ledger[]): void {
  for (const { compilation, retired, forgotten, title, formerly } of ledgers) {
    const taken = formerly.find((name) => compilations.includes(name));
    if (taken !== undefined) {
      throw new Refusal({
        file: `${taken}.txt`,
        found: `“${taken}”是汇编 ${compilation} 的旧名，旧地址还要通到那里`,
        todo: '给这个种子换一个名字',
      });
    }
    if (compilations.includes(compilation) || (retired ?? forgotten) !== undefined) continue;
    throw new Refusal({
      file: ledgerFile(compilation),
      found: `已公布的汇编 ${compilation}（${title}）没有种子了`,
      expected: `seeds/ 里有 ${compilation}.txt`,
      todo: `放回种子；如果改了名：npm run ledger -- rename ${compilation} 新名；如果撤下：npm run ledger -- retire ${compilation} --reason 原因；如果从未上线：npm run ledger -- forget ${compilation} --reason 原因`,
    });
  }
}

/**
 * Throws a `Refusal` where the seed speaks against what was decided: it is there though it was withdrawn, or words that
 * are said to have gone stand at their old address, which nothing has taken since.
 */
export function checkDecisions(compilation: Compilation, ledger: Ledger): void {
  const { compilation: name, retired, former, addresses } = ledger;
  if (retired !== undefined) {
    throw new Refusal({
      file: compilation.source.file,
      found: `汇编 ${name} 已经撤下（${retired}），种子却还在`,
      todo: `删去种子；如果要重新发布：npm run ledger -- accept ${name}`,
    });
  }
  const published = new Map(listPublished(compilation).map((entry) => [entry.address, entry]));
  for (const row of former) {
    const now = published.get(row.address);
    if (now === undefined || row.address in addresses || !isSameAgain(row, now)) continue;
    throw new Refusal({
      file: ledgerFile(name),
      found: `锚表说 ${row.address} 的文字${row.to === undefined ? '已经撤下' : `移到了 ${row.to}`}，可它还在原处（${compilation.source.file} 第 ${now.line} 行）`,
      todo: `如果确实放回了：npm run ledger -- accept ${name}；否则从种子里删去`,
    });
  }
}

function noteUnrecorded(name: string, comparison: Comparison): string[] {
  return [...noteNew(name, comparison), ...noteUnguarded(name, comparison)];
}

function noteUnguarded(name: string, { unguarded }: Comparison): string[] {
  return unguarded.length === 0
    ? []
    : [
        `${name} 的锚表是旧版，${unguarded.length} 篇的前言、落款还没有记下，改了不会拦住；记下：npm run ledger -- accept ${name}`,
      ];
}

function noteNew(name: string, { added, completed, reserved }: Comparison): string[] {
  const counts = [
    added.length === 0 ? '' : `${added.length} 个新地址`,
    completed.length === 0 ? '' : `${completed.length} 条补上了正文`,
    reserved.length === 0 ? '' : `${reserved.length} 个原文跳过的编号`,
  ].filter((text) => text !== '');
  return counts.length === 0
    ? []
    : [`${name} 有 ${counts.join('、')}还没有记入锚表；请运行 npm run ledger -- accept ${name}`];
}

const MOST_SHOWN = 10;

function refuseBroken({ compilation, source }: Compilation, broken: readonly Broken[]): Refusal {
  const [first] = broken as [Broken];
  const shown = broken.slice(0, MOST_SHOWN).map(sayBroken);
  const rest = broken.length - shown.length;
  return new Refusal({
    file: source.file,
    line: (first.now ?? first.candidates[0])?.line ?? first.recorded.line,
    found: [
      `已公布的地址有 ${broken.length} 个对不上（${ledgerFile(compilation)}）`,
      ...shown,
      ...(rest === 0 ? [] : [`……另有 ${rest} 个，运行 npm run ledger 查看`]),
    ].join('\n  '),
    todo: ['改正种子，或说明去向：', ...proposeCommands(compilation, broken)].join('\n      '),
  });
}
