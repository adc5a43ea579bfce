/**
 * Holds a compilation to what its ledger promised. A broken promise stops the build; what is new passes with a note,
 * and is promised once `npm run ledger -- accept` has recorded it.
 */
import type { Compilation } from '../../../src/model/plan/compilation.ts';
import { foldText } from '../../../src/model/text/fold.ts';
import { Refusal } from '../../shell/refusal.ts';
import { type Broken, type Comparison, compare } from './compare.ts';
import { type Ledger, ledgerFile } from './ledger.ts';
import type { Published } from './published.ts';

/** Returns notes for the editor. Throws a `Refusal` that names every address that is gone or stands on other words. */
export function checkLedger(compilation: Compilation, ledger: Ledger | undefined): string[] {
  const name = compilation.compilation;
  if (ledger === undefined) {
    return [`${name} 还没有锚表；发布前请运行 npm run ledger -- accept ${name}，并提交 ${ledgerFile(name)}`];
  }
  if (ledger.retired !== undefined) {
    throw new Refusal({
      file: compilation.source.file,
      found: `汇编 ${name} 已经撤下（${ledger.retired}），种子却还在`,
      todo: `删去种子；如果要重新发布：npm run ledger -- accept ${name}`,
    });
  }
  const comparison = compare(compilation, ledger);
  const broken = [...comparison.lost, ...comparison.changed];
  if (broken.length > 0) throw refuseBroken(compilation, broken);
  return noteUnrecorded(name, comparison);
}

/**
 * Throws a `Refusal` where a ledger has no seed any more and its compilation was neither renamed nor withdrawn, and
 * where a seed takes a name that leads to another compilation.
 */
export function checkNames(compilations: readonly string[], ledgers: readonly Ledger[]): void {
  for (const { compilation, retired, title, formerly } of ledgers) {
    const taken = formerly.find((name) => compilations.includes(name));
    if (taken !== undefined) {
      throw new Refusal({
        file: `${taken}.txt`,
        found: `“${taken}”是汇编 ${compilation} 的旧名，旧地址还要通到那里`,
        todo: '给这个种子换一个名字',
      });
    }
    if (compilations.includes(compilation) || retired !== undefined) continue;
    throw new Refusal({
      file: ledgerFile(compilation),
      found: `已公布的汇编 ${compilation}（${title}）没有种子了`,
      expected: `seeds/ 里有 ${compilation}.txt`,
      todo: `放回种子；如果改了名：npm run ledger -- rename ${compilation} 新名；如果撤下：npm run ledger -- retire ${compilation} --reason 原因`,
    });
  }
}

function noteUnrecorded(name: string, { added, completed, reserved }: Comparison): string[] {
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
  const shown = broken.slice(0, MOST_SHOWN).map((row) => describeBroken(row));
  const rest = broken.length - shown.length;
  return new Refusal({
    file: source.file,
    line: (first.now ?? first.candidates[0])?.line ?? first.recorded.line,
    found: [
      `已公布的地址有 ${broken.length} 个对不上（${ledgerFile(compilation)}）`,
      ...shown,
      ...(rest === 0 ? [] : [`……另有 ${rest} 个，运行 npm run ledger 查看`]),
    ].join('\n  '),
    todo: ['改正种子，或记下它的去向：', ...proposeCommands(compilation, broken)].join('\n      '),
  });
}

/** One line: the address, its last heading and line, what stands there now, where its words may be. */
export function describeBroken(broken: Broken): string {
  const { address, recorded, now, movedTo, candidates } = broken;
  const was = `${address} “${recorded.heading}”（原第 ${recorded.line} 行）`;
  if (isReworded(broken)) return `${was}标题未变，正文与公布时不同（第 ${now?.line} 行）`;
  const state = now === null ? '不见了' : `现在是另外的文字“${now.heading}”（第 ${now.line} 行）`;
  const near = candidates.filter((entry) => entry.address !== movedTo?.address);
  const moved = movedTo === null ? [] : [`同样的文字现在在 ${describePublished(movedTo)}`];
  const like = near.length === 0 ? [] : [`相近的有 ${near.map(describePublished).join('、')}`];
  const hints = [...moved, ...like].join('；');
  return `${was}${state}${hints === '' ? '，没有相近的条目' : `；${hints}`}`;
}

/** The heading stands where it stood, over another text: most likely a correction. */
function isReworded({ recorded, now, movedTo }: Broken): boolean {
  return movedTo === null && now !== null && foldText(now.heading) === foldText(recorded.heading);
}

function describePublished({ address, heading, line }: Published): string {
  return `${address}“${heading}”（第 ${line} 行）`;
}

/** The commands that would settle it, filled in where the answer is likely. */
export function proposeCommands(compilation: string, broken: readonly Broken[]): string[] {
  const run = `npm run ledger --`;
  const stray = broken.find((row) => row.movedTo === null && !isReworded(row));
  const changed = broken.find(({ now, movedTo }) => now !== null && movedTo === null);
  return [
    ...(broken.some(({ movedTo }) => movedTo !== null)
      ? [`移到别处、文字未变的：${run} alias ${compilation} --moved`]
      : []),
    ...(changed === undefined ? [] : [`文字订正、仍是同一条：${run} correct ${compilation} '${changed.address}'`]),
    ...(stray === undefined
      ? []
      : [
          `移到别处：${run} alias ${compilation} '${stray.address}' '${stray.candidates[0]?.address ?? '新地址'}'`,
          `撤下：${run} retire ${compilation} '${stray.address}' --reason 原因`,
        ]),
  ];
}
