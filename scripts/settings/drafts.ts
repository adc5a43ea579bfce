/** Compilations that are kept back. What was published before cannot be: its addresses are promised. */
import type { SiteSettings } from '../../src/model/settings/settings.ts';
import { Refusal } from '../shell/refusal.ts';
import { SITE_FILE } from './read-settings.ts';

interface OneOfThem {
  readonly seed: { readonly name: string };
  readonly ledger: object | undefined;
}

/** Throws a `Refusal` where a draft was published before, or nothing is left to publish. */
export function withoutDrafts<One extends OneOfThem>(all: readonly One[], { compilations }: SiteSettings): One[] {
  const isDraft = ({ seed }: One): boolean => compilations[seed.name]?.draft === true;
  const published = all.find((one) => isDraft(one) && one.ledger !== undefined);
  if (published !== undefined) {
    const { name } = published.seed;
    throw new Refusal({
      file: SITE_FILE,
      found: `汇编 ${name} 已经公布过地址，不能再作草稿`,
      todo: `从 compilations 里删去 ${name} 的 draft；要撤下：npm run ledger -- retire ${name} --reason 原因`,
    });
  }
  const kept = all.filter((one) => !isDraft(one));
  if (kept.length > 0) return kept;
  throw new Refusal({
    file: SITE_FILE,
    found: '所有汇编都是草稿，没有可公布的',
    todo: '从一个汇编里删去 draft，或用 npm run dev 看草稿',
  });
}
