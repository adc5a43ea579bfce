/**
 * Reads a ledger. What is no ledger is refused with the line and field that is wrong: a promise must not be dropped by a
 * typo, and what is written by hand goes through what `npm run ledger` would have refused.
 */
import { jsonFile } from '../../../shell/json-file.ts';
import { Refusal } from '../../../shell/refusal.ts';
import { readTarget } from '../targets.ts';
import { type Former, type Ledger, NEWEST, VERSIONS } from './ledger.ts';
import { FORMATS, SCHEMA } from './ledger-schema.ts';

const KIND = {
  expected: '由 npm run ledger 写出的锚表',
  todo: '用版本库里上一次提交的锚表恢复，再用 npm run ledger 记录改动',
};
const anyObject = jsonFile<{ version?: unknown }>({ ...KIND, schema: { type: 'object' } });
const ledgerForm = jsonFile<Omit<Ledger, 'version'> & { version?: Ledger['version'] }>({
  ...KIND,
  schema: SCHEMA,
  formats: FORMATS,
});

/** Throws a `Refusal` where the text is no ledger, or that of another compilation. */
export function readLedger(text: string, file: string): Ledger {
  refuseVersion(text, file);
  const { version = 1, ...read } = ledgerForm.read(text, file);
  const ledger: Ledger = { version, ...read };
  const name = file.replace(/^.*\//, '').replace(/\.anchors\.json$/, '');
  const fault = faultWithin(ledger, name);
  if (fault !== undefined) throw ledgerForm.refuse(text, file, fault.path, fault.found);
  return ledger;
}

/** Before anything else: whatever a later version holds, it is no mistake. */
function refuseVersion(text: string, file: string): void {
  const { version } = anyObject.read(text, file);
  if (version === undefined || VERSIONS.some((known) => known === version)) return;
  const shown = JSON.stringify(version);
  if (typeof version !== 'number')
    throw anyObject.refuse(text, file, ['version'], `version 是 ${shown}`, `数，不加引号，如 ${NEWEST}`);
  const { detail } = anyObject.refuse(text, file, ['version'], `锚表是第 ${shown} 版`);
  throw new Refusal({
    ...detail,
    expected: `第 ${VERSIONS.join('、')} 版`,
    todo: '这份锚表是更新的程序写的：先更新要点的程序，再运行一次',
  });
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly found: string;
}

/** What no schema can say. */
function faultWithin(ledger: Ledger, name: string): Fault | undefined {
  const { compilation, formerly, forgotten, addresses, former } = ledger;
  if (compilation !== name) return { path: ['compilation'], found: `文件名是“${name}”，里面写的却是“${compilation}”` };
  if (formerly.includes(compilation))
    return { path: ['formerly', formerly.indexOf(compilation)], found: `曾用名“${compilation}”就是现在的名字` };
  if (forgotten !== undefined && Object.keys(addresses).length + former.length > 0)
    return { path: ['forgotten'], found: '注明了从未上线，却还记着地址' };
  for (const [at, row] of former.entries()) {
    const found = findFormerFault(row, ledger);
    if (found !== undefined) return { path: ['former', at, row.to === undefined ? 'address' : 'to'], found };
  }
  return undefined;
}

function findFormerFault(
  { address, since, to, reason }: Former,
  { compilation, addresses }: Ledger,
): string | undefined {
  if (addresses[address]?.since === since) return `${address}（${since}）既是现行的，又是曾用的`;
  if (to === undefined) return reason === undefined ? `没有写明 ${address} 移到了哪里，或为什么撤下` : undefined;
  if (reason !== undefined) return `${address} 既写了移到 ${to}，又写了撤下的原因`;
  if (to === address) return `旧地址 ${address} 指向它自己`;
  if (to.startsWith('/'))
    return readTarget(to)?.compilation === compilation
      ? `${to} 就在本汇编里，应写作 '${readTarget(to)?.address ?? '1'}'`
      : undefined;
  return to in addresses ? undefined : `旧地址 ${address} 指向 ${to}，但锚表里没有这个地址`;
}
