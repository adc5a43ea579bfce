/** A small site's index: Pagefind's engine, and all plans as one record of it. */
import { close, createIndex } from 'pagefind';
import type { SmallIndex } from '../../../src/model/search/catalogue.ts';
import { spellRow } from '../../../src/model/search/pagefind-words.ts';
import type { EmittedFile } from '../../shell/emitted-file.ts';
import { Refusal } from '../../shell/refusal.ts';

/** Of no language: nothing is cut by a dictionary or stemmed. */
const LANGUAGE = 'und';
/** What the site loads of Pagefind. The rest are its interfaces, and a fragment that holds nothing but spelt grams. */
const RE_NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..+\.pf_meta|index\/.+)$/;
const RE_META = /^pagefind\.(.+)\.pf_meta$/;

interface PagefindIndex {
  readonly index: SmallIndex;
  readonly files: EmittedFile[];
}

/** A small site's index takes a second. */
const PATIENCE_MS = 10 * 60_000;

/** `rows` are the plans' grams. Pagefind works in a process of its own, which is not waited for without end. */
export async function indexByPagefind(rows: readonly (readonly (string | undefined)[])[]): Promise<PagefindIndex> {
  let watchdog: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    watchdog = setTimeout(() => reject(new Error(`Pagefind: no end after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([indexRows(rows), late]);
  } catch (error) {
    throw refuseIndex(error as Error);
  } finally {
    clearTimeout(watchdog);
  }
}

/** Pagefind's program did not start, or did not come to an end. */
const refuseIndex = ({ message }: Error): Refusal =>
  new Refusal({
    file: '搜索索引',
    found: `没有建成，搜索程序 Pagefind 说：${message}`,
    todo: '看内存够不够、一个程序能打开几个文件（ulimit -n）、node_modules 里的程序能否执行，再运行一次；网站没有更新',
  });

async function indexRows(rows: readonly (readonly (string | undefined)[])[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) throw new Error(errors.join('\n'));
  try {
    const added = await index.addCustomRecord({ url: '/', content: spellRow(rows.flat()), language: LANGUAGE });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const name = files.map(({ path }) => RE_META.exec(path)?.[1]).find((name) => name !== undefined) as string;
    return { index: { gramLength: 1, name }, files: files.filter(({ path }) => RE_NEEDED.test(path)) };
  } finally {
    await close();
  }
}
