/**
 * The editor's decisions, each a pure function from one ledger to the next. What the seed speaks against is refused. A
 * draft, which nobody can have linked to, leaves no trace of where it went.
 */
import type { Compilation } from '../../../../src/model/plan/compilation.ts';
import { type Former, type Ledger, NEWEST } from '../file/ledger.ts';
import { type Broken, brokenIn, compare } from '../promises/compare.ts';
import { isSameAgain } from '../promises/promise.ts';
import { listPublished, listReserved, type Published } from '../published.ts';
import { correctedRecord, draftOf, find, formerOf, isDraft, recordOf, refresh, withoutDraft } from './record.ts';
import { refuseDecision } from './refuse-decision.ts';

/**
 * Promises what is new, as drafts, and notes where kept promises stand now. What is gone or changed stays as it was; a
 * compilation that was withdrawn is published again, and so are words that are back at their old address.
 */
export function accept(ledger: Ledger, compilation: Compilation, moment: string): Ledger {
  const published = listPublished(compilation);
  const addresses = { ...ledger.addresses };
  for (const entry of published) {
    const record = addresses[entry.address];
    if (record !== undefined) addresses[entry.address] = refresh(record, entry);
  }
  const reserved = [...new Set([...ledger.reserved, ...listReserved(compilation)])];
  const { retired: _, forgotten: __, ...kept } = ledger;
  return promise({ ...kept, version: NEWEST, title: compilation.title, addresses, reserved }, published, moment);
}

/** Promises what is not promised yet: as a draft, or as it was promised before, where the same words are back. */
export function promise(ledger: Ledger, entries: readonly Published[], moment: string): Ledger {
  const addresses = { ...ledger.addresses };
  const back = new Set<Former>();
  for (const entry of entries) {
    if (entry.address in addresses) continue;
    const row = ledger.former.find((former) => former.address === entry.address && isSameAgain(former, entry));
    if (row !== undefined) back.add(row);
    addresses[entry.address] = row === undefined ? draftOf(entry, moment) : recordOf(entry, row.since);
  }
  return { ...ledger, addresses, former: ledger.former.filter((row) => !back.has(row)) };
}

/** Declares that all that is promised is on the web: from now on every address leaves a trace. */
export function deploy(ledger: Ledger): Ledger {
  const rows = Object.entries(ledger.addresses).map(([address, record]) => [address, withoutDraft(record)]);
  return { ...ledger, version: NEWEST, addresses: Object.fromEntries(rows) };
}

/** Declares that other words at an address are the same entry, corrected. */
export function correct(ledger: Ledger, compilation: Compilation, address: string, moment: string): Ledger {
  const record = find(ledger, address);
  const now = listPublished(compilation).find((entry) => entry.address === address);
  if (now === undefined) throw refuseDecision(ledger, `${address} 现在不在汇编里，谈不上订正`, '用 alias 或 retire');
  checkCorrection(ledger, brokenIn(compare(compilation, ledger)), address);
  return {
    ...ledger,
    version: NEWEST,
    addresses: { ...ledger.addresses, [address]: correctedRecord(record, now, moment) },
  };
}

/** Throws a `Refusal` where the words of the address stand elsewhere. */
function checkCorrection(ledger: Ledger, broken: readonly Broken[], address: string): void {
  const stray = broken.find((row) => row.address === address)?.movedTo;
  if (stray)
    throw refuseDecision(
      ledger,
      `${address} 的文字没有改，原样在 ${stray.address}（第 ${stray.line} 行）`,
      `npm run ledger -- alias ${ledger.compilation} '${address}' '${stray.address}'`,
    );
}

/** Withdraws an address with a reason; a plan's takes its entries along. Old addresses that led to it say so too. */
export function retire(
  ledger: Ledger,
  compilation: Compilation,
  address: string,
  reason: string,
  moment: string,
): Ledger {
  find(ledger, address);
  const gone = new Set(Object.keys(ledger.addresses).filter((own) => own === address || own.startsWith(`${address}#`)));
  checkGone(ledger, compilation, gone);
  const addresses = Object.fromEntries(Object.entries(ledger.addresses).filter(([own]) => !gone.has(own)));
  const former = [
    ...ledger.former.map((row) => {
      if (row.to === undefined || !gone.has(row.to)) return row;
      const { to: _, ...rest } = row;
      return { ...rest, reason: wanted(ledger, reason) };
    }),
    ...[...gone].flatMap((own) =>
      isDraft(ledger, own) ? [] : [{ ...formerOf(ledger, own, moment), reason: wanted(ledger, reason) }],
    ),
  ];
  return { ...ledger, version: NEWEST, addresses, former };
}

/** Throws a `Refusal` where words that are said to be gone stand where they stood, or elsewhere. */
function checkGone(ledger: Ledger, compilation: Compilation, gone: ReadonlySet<string>): void {
  const broken = new Map(brokenIn(compare(compilation, ledger)).map((row) => [row.address, row]));
  for (const address of gone) {
    const row = broken.get(address);
    if (row === undefined) {
      const line = listPublished(compilation).find((entry) => entry.address === address)?.line;
      throw refuseDecision(
        ledger,
        `${address} 还在种子里（第 ${line} 行），不能撤下`,
        '先从种子里删去，再运行一次；如果没有要撤下的，就不用运行',
      );
    }
    if (row.movedTo !== null)
      throw refuseDecision(
        ledger,
        `${address} 的文字还在，移到了 ${row.movedTo.address}（第 ${row.movedTo.line} 行），不能撤下`,
        `npm run ledger -- alias ${ledger.compilation} '${address}' '${row.movedTo.address}'`,
      );
  }
}

function wanted({ compilation }: Ledger, reason: string): string {
  if (reason.trim() !== '') return reason;
  throw refuseDecision({ compilation }, '撤下已经上线的地址要写明原因', '加上 --reason 原因');
}

/** Gives the compilation another name; the old one leads here. */
export function rename(ledger: Ledger, name: string): Ledger {
  const formerly = [...ledger.formerly, ledger.compilation].filter((old) => old !== name);
  return { ...ledger, compilation: name, formerly };
}
