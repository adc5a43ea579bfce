import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { deployByFtp, deployToNginx } from '../../../scripts/deploy/deploy.ts';
import { readSince } from '../../../scripts/deploy/read-since.ts';
import { listFiles, parseManifest, writeManifest } from '../../../scripts/shell/disk/manifest.ts';
import { serve } from '../../../scripts/shell/serve.ts';
import { answerFrom } from '../../../scripts/shell/site-server.ts';

const work = mkdtempSync(join(tmpdir(), 'yaodian-deploy-'));
afterAll(() => rmSync(work, { recursive: true }));

const PAGE = '<p>要点</p>'.repeat(200);
const before = await makeSite('before', {
  'index.html': PAGE,
  'about/index.html': '旧',
  'gone/a.txt': '去',
  'new/b.txt': '去',
});
const after = await makeSite('after', {
  'index.html': PAGE,
  'about/index.html': '新',
  'new/deep/index.html': '新',
  'new/a.css': '新',
  'a.png': PAGE,
});
const folders = (name: string) => ({ out: after, to: join(work, name), seeds: join(work, 'seeds') });

async function makeSite(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(work, name);
  for (const [path, content] of Object.entries({ ...files, _headers: '/*\n  X-Content-Type-Options: nosniff\n' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await writeManifest(folder, 'yaodian-site.sha256');
  return folder;
}

describe('by FTP', () => {
  test('only what differs is put, outer folders first, pages behind what they load, the manifest at the end', async () => {
    const since = await readSince(join(before, 'yaodian-site.sha256'));
    await deployByFtp(folders('ftp'), since, '/www/plans/');
    expect(readFileSync(join(work, 'ftp/ftp.txt'), 'utf8').split('\n')).toEqual([
      'binary',
      'cd www/plans',
      'mkdir new',
      'mkdir new/deep',
      'put site/a.png a.png',
      'put site/new/a.css new/a.css',
      'put site/about/index.html about/index.html',
      'put site/new/deep/index.html new/deep/index.html',
      'delete gone/a.txt',
      'delete new/b.txt',
      'rmdir gone',
      'put site/yaodian-site.sha256 yaodian-site.sha256',
      'bye',
      '',
    ]);
    expect(readFileSync(join(work, 'ftp/delete.txt'), 'utf8')).toBe('gone/a.txt\nnew/b.txt\n');
    const files = listFiles(join(work, 'ftp/site')).sort();
    expect(files).toEqual(['a.png', 'about/index.html', 'new/a.css', 'new/deep/index.html', 'yaodian-site.sha256']);
  });

  test('what is put and deleted makes of the old site the new one', async () => {
    const { added, changed, removed } = await deployByFtp(
      folders('ftp'),
      await readSince(join(before, 'yaodian-site.sha256')),
      '/',
    );
    const state = new Map(parseManifest(readFileSync(join(before, 'yaodian-site.sha256'), 'utf8')));
    for (const path of removed) state.delete(path);
    for (const path of [...added, ...changed]) {
      state.set(path, hash('sha256', readFileSync(join(work, 'ftp/site', path))));
    }
    const wanted = parseManifest(readFileSync(join(after, 'yaodian-site.sha256'), 'utf8')) as Map<string, string>;
    expect([...state].sort()).toEqual([...wanted].sort());
  });

  test('the site itself tells what it has', async () => {
    const { origin, close } = await serve(answerFrom(before), 0);
    expect((await readSince(origin)).size).toBe(5);
    await expect(readSince(`${origin}/nix/`)).rejects.toThrow('没有网站的清单');
    await close();
  });

  test('to an empty server all is put', async () => {
    expect((await deployByFtp(folders('ftp'), await readSince('空'), '/')).added).toHaveLength(6);
  });
});

describe('to nginx', () => {
  test('each text, however short, lies beside its compressed forms, and pictures alone', async () => {
    await deployToNginx(folders('nginx'), { host: '_', root: '/srv' });
    const site = join(work, 'nginx/site');
    expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(PAGE);
    expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(PAGE);
    expect(
      listFiles(site)
        .filter((path) => path.endsWith('.br'))
        .sort(),
    ).toEqual([
      'about/index.html.br',
      'index.html.br',
      'new/a.css.br',
      'new/deep/index.html.br',
      'yaodian-site.sha256.br',
    ]);
    expect(readFileSync(join(work, 'nginx/yaodian.conf'), 'utf8')).toContain('root "/srv";');
  });

  test('a folder that is no site is refused, and nothing is written', async () => {
    const to = join(work, 'nothing');
    await expect(deployToNginx({ out: work, to, seeds: work }, { host: '_', root: '/' })).rejects.toThrow(
      '这里没有生成好的网站',
    );
    expect(() => listFiles(to)).toThrow('ENOENT');
  });
});

test('what a server needs is no part of the site', async () => {
  const inside = { ...folders('x'), to: join(after, 'deploy') };
  await expect(deployToNginx(inside, { host: '_', root: '/' })).rejects.toThrow('放结果的文件夹在网站文件夹里');
  await expect(deployByFtp({ ...inside, to: after }, new Map(), '/')).rejects.toThrow('放结果的文件夹在网站文件夹里');
});

test.each([
  ['--host', 'a; } server { listen 81'],
  ['--host', ''],
  ['--root', '/a\nb'],
  ['--root', '/a"; b'],
  ['--root', '/$x'],
])('%s %j is no word of a configuration', (option, value) => {
  const args = ['scripts/commands/deploy.ts', 'nginx', '--out', after, '--to', join(work, 'no'), option, value];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: expect.stringContaining(`${option} 后面的“`), status: 1 });
});

test('--folder is one word of FTP', () => {
  const args = ['scripts/commands/deploy.ts', 'ftp', '--since', '空', '--out', after, '--to', join(work, 'no')];
  const { stderr } = spawnSync(process.execPath, [...args, '--folder', '/a b"; !rm'], { encoding: 'utf8' });
  expect(stderr).toContain('--folder 后面的“');
});
