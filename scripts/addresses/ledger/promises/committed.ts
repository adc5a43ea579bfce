/**
 * The ledgers that were ever committed: a promise does not end when its file is deleted, emptied or renamed, or when a line
 * of it is taken out. A promise is known by its compilation, its address and the moment since when it stands.
 */
import { compareMoments } from '../../../../src/model/address/moment.ts';
import { Refusal } from '../../../shell/refusal.ts';
import { type Former, type Ledger, ledgerFile, type Recorded } from '../file/ledger.ts';
import { isForged } from './forged.ts';

/** A version of a ledger in git; what was committed may be no ledger at all. */
export interface Committed {
  readonly file: string;
  /** The commit. */
  readonly version: string;
  readonly text: string;
}

/** What older versions of the program and hands may have written. */
interface AnyLedger {
  readonly addresses?: Readonly<Record<string, Partial<Recorded>>>;
  readonly former?: readonly Partial<Former>[];
}

/** Throws a `Refusal` that names what was promised once and is missing. */
export function checkCommitted(committed: readonly Committed[], ledgers: ReadonlyMap<string, Ledger>): void {
  for (const [file, versions] of Map.groupBy(committed, (one) => one.file)) {
    const promised = versions
      .map((one) => ({ ...one, rows: promisesIn(one.text) }))
      .filter(({ rows }) => rows.length > 0);
    const [newest] = promised;
    if (newest === undefined) continue;
    const ledger = findLedger(file, ledgers);
    if (ledger === undefined) throw refuseMissing(file, newest);
    if (ledger.forgotten !== undefined) continue;
    const left = promised.flatMap(({ rows }) => rows.flatMap((row) => row.former ?? []));
    for (const version of promised) checkRows(file, version, ledger, left);
  }
}

/** Its own, or that of the compilation as it is named now. */
function findLedger(file: string, ledgers: ReadonlyMap<string, Ledger>): Ledger | undefined {
  const name = file.replace(/\.anchors\.json$/i, '');
  return ledgers.get(name) ?? [...ledgers.values()].find(({ formerly }) => formerly.includes(name));
}

interface Row {
  readonly address: string;
  readonly since: string;
  /** Of an address that stood, or of a former one. */
  readonly record?: Partial<Recorded>;
  readonly former?: Partial<Former>;
}

/** Drafts promise nothing. */
function promisesIn(text: string): Row[] {
  const { addresses = {}, former = [] } = readAny(text);
  const standing = Object.entries(addresses).filter(([, record]) => record.draft !== true);
  return [
    ...standing.map(([address, record]) => ({ address, since: record.since ?? '', record })),
    ...former.map((row) => ({ address: row.address ?? '', since: row.since ?? '', former: row })),
  ];
}

function readAny(text: string): AnyLedger {
  try {
    return (JSON.parse(text.replace(/^\ufeff/, '')) as AnyLedger | null) ?? {};
  } catch {
    return {};
  }
}

function checkRows(
  file: string,
  { rows, version }: Committed & { readonly rows: readonly Row[] },
  ledger: Ledger,
  left: readonly Partial<Former>[],
): void {
  const former = new Set(ledger.former.map(({ address, since }) => `${address} ${since}`));
  const lost = rows.filter(({ address, since }) => {
    const own = ledger.addresses[address];
    // What stands there since an earlier day has been away and come back.
    const isThere = own !== undefined && compareMoments(own.since, since) >= 0;
    return !isThere && !former.has(`${address} ${since}`);
  });
  if (lost.length > 0) throw refuseLost(file, version, ledger, lost);
  const forged = rows.find(({ address, since, record }) => {
    const now = ledger.addresses[address];
    return record !== undefined && now?.since === since && isForged(address, now, record, left);
  });
  if (forged !== undefined) throw refuseForged(ledger, forged.address, version);
}

const short = (version: string): string => version.slice(0, 7);

function refuseMissing(file: string, { version, rows }: Committed & { readonly rows: readonly Row[] }): Refusal {
  const name = file.replace(/\.anchors\.json$/i, '');
  return new Refusal({
    file,
    found: `锚表不见了：版本库里曾有它（${short(version)}，${rows.length} 个地址）`,
    expected: `seeds/ 里有 ${ledgerFile(name)}`,
    todo: [
      '放回锚表：',
      `从版本库恢复：git checkout ${short(version)} -- ./${file}（在种子文件夹里运行）`,
      `汇编改了名或撤下了：恢复后用 npm run ledger -- rename 或 retire`,
      `从未上线（如样例）：恢复后用 npm run ledger -- forget ${name} --reason 原因`,
    ].join('\n      '),
  });
}

const MOST_NAMED = 10;

function refuseLost(file: string, version: string, ledger: Ledger, lost: readonly Row[]): Refusal {
  const named = lost.slice(0, MOST_NAMED).map(({ address }) => address);
  const rest = lost.length > MOST_NAMED ? `等 ${lost.length} 个` : '';
  return new Refusal({
    file: ledgerFile(ledger.compilation),
    found: `锚表里少了已经公布的地址：${named.join('、')}${rest}（版本库 ${short(version)} 的 ${file} 里有）`,
    todo: '从版本库恢复锚表，再用 npm run ledger 说明它们的去向',
  });
}

function refuseForged({ compilation }: Ledger, address: string, version: string): Refusal {
  return new Refusal({
    file: ledgerFile(compilation),
    found: `${address} 的记录被改过，与版本库 ${short(version)} 的不同`,
    todo: '从版本库恢复锚表，再用 npm run ledger 记录改动',
  });
}
