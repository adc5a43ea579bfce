/** Tells the editor of which compilations the site says nothing of what changed, and why. */
import type { History, HistoryGap } from '../../../src/model/address/history.ts';

const REASONS: Readonly<Record<HistoryGap, string>> = {
  'no-git': '这台机器上没有 git',
  none: '种子文件夹不在 git 版本库里',
  shallow: '这是浅克隆，没有更早的提交；补全：git fetch --unshallow',
  foreign: '版本库属于另一个用户，git 不肯读；放行：git config --global --add safe.directory 版本库的路径',
  unreadable: 'git 读不出版本库',
  untracked: '种子还没有提交',
  uncommitted: '种子改动后还没有提交',
  long: '版本太多，只读最近的 50 个',
};
const MOST_NAMED = 5;

/** A line for each reason. */
export function sayGaps(histories: readonly { readonly name: string; readonly history: History }[]): string[] {
  const byGap = Map.groupBy(histories, ({ history }) => history.gap);
  return [...byGap].flatMap(([gap, ones]) => {
    if (gap === null) return [];
    const named = ones.slice(0, MOST_NAMED).map(({ name }) => name);
    const rest = ones.length > MOST_NAMED ? `等 ${ones.length} 个` : '';
    return [`注意：${named.join('、')}${rest} 的改动历史不全，网站不说它有没有改过：${REASONS[gap]}`];
  });
}
