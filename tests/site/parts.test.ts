/**
 * A site is the same, byte for byte, whether it is made at once, from what earlier builds kept, or of shards made apart.
 * Each build is a process of its own, as an editor or a job of CI starts it: in other folders, at another
 * place on earth, from another current folder, with a clock that stands still, and with the network cut.
 */
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, inject, test } from 'vitest';
import { runHere } from '../commands/run-here.ts';
import { copyBundles } from './bundles.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Nine builds, on a machine that does other things as well. */
const PATIENCE_MS = 900_000;
const work = mkdtempSync(join(ROOT, '.yaodian-test-parts-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const seeds = join(work, 'seeds');
const below = (name: string): string => join(work, name);
const plan = (title: string, ...items: string[]): string =>
  `${title}\n${items.map((item, i) => `${i + 1}.${item}。照《${TITLE}》办。`).join('\n')}\n`;
const TITLE = '甲县2024年工作要点';
const ENV = { ...process.env, YAODIAN_SITE: 'https://yaodian.example', YAODIAN_CACHE: below('cache') };
/** Runs before a command: its clock stands still. */
const STOPPED_CLOCK = `data:text/javascript,${encodeURIComponent(`
  const now = Date.now();
  globalThis.Date = class extends Date {
    constructor(...words) { super(...(words.length === 0 ? [now] : words)); }
    static now() { return now; }
  };
`)}`;
/** Runs before a command and all that it starts: the network is cut. */
const CUT_NETWORK = `data:text/javascript,${encodeURIComponent(`
  import { Socket } from 'node:net';
  Socket.prototype.connect = () => { throw new Error('the network is cut'); };
`)}`;
/** Runs before a command: whoever starts Astro is stopped. */
const WITHOUT_ASTRO = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const resolve = (name, context, next) => {
    if (name === 'astro') throw new Error('Astro is started');
    return next(name, context);
  };
  registerHooks({ resolve });
`)}`;
/** Of one job after another. */
const ELSEWHERE: readonly NodeJS.ProcessEnv[] = [
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=${CUT_NETWORK}` },
  { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', NODE_OPTIONS: `--import=${STOPPED_CLOCK}` },
];
const AWAY = '别处 of the earth';

const run = async (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd: string = ROOT,
): Promise<string> => {
  const file = join(ROOT, 'scripts/commands', `${command}.ts`);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args], { cwd, env: { ...ENV, ...env } });
  return stdout;
};
const build = (out: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
  run('build', ['--seeds', seeds, '--out', below(out), ...args], env);
const sums = (out: string): string => readFileSync(join(below(out), 'yaodian-site.sha256'), 'utf8');
const write = (name: string, text: string): void => writeFileSync(join(seeds, name), text);

const WORKFLOW = readFileSync(join(ROOT, '.github/workflows/site.yml'), 'utf8');
const [, SHARDS = ''] = /^ +shard: \[(.+)\]$/m.exec(WORKFLOW) ?? [];
/** What stands behind `- run: npm run NAME -- `. */
const commandOf = (name: string): string => new RegExp(`run: npm run ${name} -- (.+)$`, 'm').exec(WORKFLOW)?.[1] ?? '';

/**
 * Runs what the workflow says, job after job, each with a cache of its own, as on a machine of its own; but what Astro
 * bundled for the first, in a language and at a place of its own, the others have.
 */
async function runWorkflow(): Promise<void> {
  const cacheOf = (index: number): string => below(`${AWAY}/cache-${index}`);
  const place = (words: string): string[] =>
    words.split(' ').map((word) => (/^(?:shards\/|dist$)/.test(word) ? below(`${AWAY}/${word}`) : word));
  for (const [index, shard] of SHARDS.split(', ').entries()) {
    const words = commandOf('build')
      .replace(/\$\{\{ matrix\.shard \}\}/, shard)
      .replace(/\$\{\{ strategy\.job-index \}\}/, `${index}`);
    if (index > 0) copyBundles(cacheOf(0), cacheOf(index));
    const env = { ...ELSEWHERE[index % ELSEWHERE.length], YAODIAN_CACHE: cacheOf(index) };
    await run('build', ['--seeds', below(`${AWAY}/seeds`), ...place(words)], env, below(AWAY));
  }
  await run('merge', place(commandOf('merge')));
}

test(
  'from kept work, after every kind of change, and of shards: the bytes of the one build',
  async () => {
    mkdirSync(seeds);
    write('jia.txt', plan(TITLE, '抓教育', '抓农业'));
    write('yi.txt', plan('乙县2024年工作要点', '抓林业', '抓水利'));
    write(
      'wu.txt',
      ['2024', '2025'].map((year) => `戊县${year}年工作要点\n1.抓渔业。定期检查。\n2.抓盐业。照办。\n`).join('\n'),
    );
    write('ji.txt', '己县2024年工作要点\n1.抓矿业。定期检查。\n');
    write('bing.txt', plan('丙县2024年工作要点', '抓商业'));
    copyBundles(inject('bundles'), ENV.YAODIAN_CACHE);
    const bundles = readdirSync(ENV.YAODIAN_CACHE).length;
    await build('kept');
    const first = sums('kept');

    // An edit, an addition, a withdrawal, a new name, other settings, a topic of 戊; 己 alone stays as it was.
    await runHere('ledger', ['accept', 'yi', '--seeds', seeds]);
    appendFileSync(join(seeds, 'yi.txt'), '3.抓畜牧。定期检查。\n');
    write('ding.txt', plan('丁县2024年工作要点', '抓工业'));
    rmSync(join(seeds, 'bing.txt'));
    renameSync(join(seeds, 'jia.txt'), join(seeds, 'jia-2024.txt'));
    write('site.json', JSON.stringify({ compilations: { yi: { region: '乙县' } } }));
    write('topics.json', JSON.stringify({ topics: [{ id: 'fishery', title: '渔业', phrases: ['渔业'] }] }));
    cpSync(seeds, below(`${AWAY}/seeds`), { recursive: true });
    const rebuild = async (): Promise<void> => {
      await build('kept');
      const changed = sums('kept');
      // With nothing changed since; what Astro bundles was kept by another site's build.
      await build('kept', [], { NODE_OPTIONS: `--import=${WITHOUT_ASTRO}` });
      expect(sums('kept')).toBe(changed);
    };
    await Promise.all([rebuild(), runWorkflow(), build('full', ['--no-cache'])]);
    expect(sums('kept')).toBe(sums('full'));
    expect(sums('kept')).not.toBe(first);
    // Five of the first build, and of the second all but 己; what Astro bundles; and what the site was.
    const entries = readdirSync(below('cache')).filter((name) => !name.startsWith('site-'));
    // What was understood: five of the first build; of 乙, 丁 and the new name of 甲. 戊 was only to be made anew.
    const [rest = 0, texts = 0, asked = 0] = ['.rest-', '.texts-', '.asked-'].map(
      (kind) =>
        entries.filter((name) => readdirSync(below(`cache/${name}`)).some((one) => one.startsWith(kind))).length,
    );
    expect([rest, texts, asked]).toEqual([5 + 3, 5 + 3, 5 + 3]);
    expect(entries.length - rest - texts - asked).toBe(5 + 4 + bundles);
    expect(sums(`${AWAY}/dist`)).toBe(sums('full'));
  },
  PATIENCE_MS,
);
