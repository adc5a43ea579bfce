/** `npm run merge -- OUT SHARD SHARD…`: the shards of a site (`npm run build -- --only …`) → the site. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkMerged } from '../fidelity/site/check-joined.ts';
import { mergeShards } from '../shell/disk/merge-shards.ts';
import { openOutput } from '../shell/disk/output.ts';
import { layFolders, openWorkplace } from '../shell/disk/workplace.ts';
import { Refusal } from '../shell/refusal.ts';
import { printStep, runCommand } from '../shell/report.ts';

await runCommand(async () => {
  const [out, ...shards] = process.argv.slice(2).map((path) => resolve(path));
  if (out === undefined || shards.length === 0) {
    throw new Refusal({
      file: 'npm run merge',
      found: '没有说合并什么',
      expected: 'npm run merge -- 输出文件夹 一份 另一份 …',
      todo: '写上各份的文件夹，再运行',
    });
  }
  const output = await openOutput(out, 'yaodian-site.sha256', shards[0] as string);
  try {
    const folders = layFolders(shards[0] as string, out);
    const workplace = await openWorkplace(folders);
    try {
      mkdirSync(folders.made);
      await mergeShards(shards, folders.made);
      checkMerged(folders.made);
      await output.replace(folders.made);
    } finally {
      workplace.close();
    }
  } finally {
    output.close();
  }
  printStep(`已合并 ${shards.length} 份到 ${out}`);
});
