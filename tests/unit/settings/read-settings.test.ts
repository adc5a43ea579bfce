import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lighten } from '../../../scripts/settings/accent.ts';
import { withoutDrafts } from '../../../scripts/settings/drafts.ts';
import { readOfficeFiles } from '../../../scripts/settings/office-files.ts';
import { parseSettings, readSettings, refuseStrangers } from '../../../scripts/settings/read-settings.ts';
import { Refusal } from '../../../scripts/shell/refusal.ts';
import { NO_NOTE } from '../../../src/model/settings/settings.ts';

const work = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(work, { recursive: true }));

async function messageOf(run: () => unknown): Promise<string> {
  try {
    await run();
    return '';
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

test('what is left out has its default, down to the notes on a compilation', async () => {
  const { settings, address } = await readSettings(work, {});
  expect(settings).toMatchObject({
    name: '要点',
    accent: '#a8201a',
    timeZone: 'Asia/Shanghai',
    offline: true,
    icp: { number: '', url: 'https://beian.miit.gov.cn/' },
    compilations: {},
  });
  expect(address).toEqual({ origin: '', folder: '/' });
  expect(parseSettings('{"compilations": {"a": {}}}').compilations.a).toEqual(NO_NOTE);
});

describe('a wrong value is refused with its line, the field and what is allowed', () => {
  test.each([
    ['"nmae": "甲"', 'site.json:2:2：没有“nmae”这个字段\n  应为：只能写：name、organizer、address、'],
    ['"name": ""', 'site.json:2:2：name 是 ""，太短\n  应为：1 到 30 个字的文字'],
    ['"accent": "red"', 'site.json:2:2：accent 是 "red"，不合规定\n  应为：# 加六位十六进制数的颜色'],
    ['"accent": "#ffcc00"', 'site.json:2:2：accent 的颜色 #ffcc00 太浅，在纸色上看不清（对比度 1.4）'],
    [
      '"address": "host.gov.cn"',
      'site.json:2:2：address：“host.gov.cn”前面缺少 https://\n  应为：以 https:// 或 http:// 开头',
    ],
    ['"logo": "../logo.svg"', 'site.json:2:2：logo 是 "../logo.svg"，不合规定\n  应为：种子文件夹里的 .svg'],
    ['"icp": {"number": "12345"}', 'site.json:2:10：icp.number 是 "12345"，不合规定\n  应为：如 "京ICP备12345678号-1"'],
    ['"language": "fr"', 'site.json:2:2：language 是 "fr"\n  应为："zh-Hans"（简体）'],
    ['"timeZone": "北京"', 'site.json:2:2：timeZone 是 "北京"，不合规定\n  应为：时区的名称'],
    ['"footer": "一行"', 'site.json:2:2：footer 是 "一行"\n  应为：至多 6 行'],
    ['"compilations": {"a": {"year": "2024"}}', 'compilations.a.year 是 "2024"\n  应为：1949 到 2100 的整数，不加引号'],
    ['"compilations": {"a": {"date": "2024-02-30"}}', 'compilations.a.date 是 "2024-02-30"，不合规定'],
    ['"compilations": {"a": {"draft": "yes"}}', 'compilations.a.draft 是 "yes"\n  应为：true 或 false'],
    ['"compilations": {"a": {"topics": ["教育", "教育"]}}', 'compilations.a.topics 里有重复'],
  ])('%s', async (field, message) => {
    const said = await messageOf(() => parseSettings(`{\n ${field}\n}`));
    expect(said).toContain(message);
    expect(said.match(/\n {2}请：/g)).toHaveLength(1);
  });

  test('a compilation that has no seed', async () => {
    const settings = parseSettings('{"compilations": {"education-2042": {}}}');
    expect(await messageOf(() => refuseStrangers(settings, ['education-2024']))).toBe(
      'site.json：compilations 里的“education-2042”没有种子\n  应为：education-2024\n  请：把“education-2042”改成种子的文件名（不带结尾），或删去这一段',
    );
  });
});

describe('the address', () => {
  test.each([
    ['https://host.gov.cn', { origin: 'https://host.gov.cn', folder: '/' }],
    ['https://host.gov.cn/plans', { origin: 'https://host.gov.cn', folder: '/plans/' }],
    ['http://10.0.0.7:8080/a/b/', { origin: 'http://10.0.0.7:8080', folder: '/a/b/' }],
  ])('%s', async (YAODIAN_SITE, address) => {
    expect((await readSettings(work, { YAODIAN_SITE })).address).toEqual(address);
  });

  test.each([
    '',
    ' ',
    'host.gov.cn',
    'ftp://x',
    'file:///srv/www',
    'https://',
    'https://a b/',
    'https://user:word@host.gov.cn/',
    'https://host.gov.cn/?a=1',
    'https://host.gov.cn/#a',
    'https://host.gov.cn/../a/',
    'https://host.gov.cn//a/',
    'https://host.gov.cn/计划/',
    'javascript:alert(1)',
  ])('%j is refused in words', async (YAODIAN_SITE) => {
    const said = await messageOf(() => readSettings(work, { YAODIAN_SITE }));
    expect(said).toMatch(
      /^YAODIAN_SITE=.*：.*\n {2}应为：以 https:\/\/ 或 http:\/\/ 开头的完整网址.*\n {2}请：改正网址后再运行/,
    );
  });
});

describe('what an office adds', () => {
  const read = (settings: object, files: Record<string, string>): Promise<unknown> => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text);
    return readOfficeFiles(work, parseSettings(JSON.stringify(settings)));
  };

  test('nothing where it adds nothing', async () => {
    expect(await read({}, {})).toEqual({ files: [], logoFile: null, styleFile: null });
  });

  test.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', '图片里有脚本或外部链接'],
    ['a handler', '<svg onload="1"></svg>', '图片里有脚本或外部链接'],
    ['a picture from elsewhere', '<svg><image href="https://a.cn/b.png"/></svg>', '图片里有脚本或外部链接'],
    ['a page', '<html><svg></svg></html>', '内容不是 .svg 图片'],
  ])('a logo with %s is refused', async (_, text, message) => {
    expect(await messageOf(() => read({ logo: 'a.svg' }, { 'a.svg': text }))).toContain(`a.svg：${message}`);
  });

  test.each([
    ['logo', 'none.png'],
    ['css', 'none.css'],
  ])('a file for %s that is missing is refused where it is named', async (field, file) => {
    const text = `{\n  "title": "要点",\n  "${field}": "${file}"\n}`;
    const said = await messageOf(() => read({ [field]: file }, { 'site.json': text }));
    expect(said).toContain(`site.json:3:3：${field} 所写的 ${file} 用不了：文件读不出来：找不到它`);
    expect(said).toContain(`请：把 ${file} 放进种子文件夹，或改正 ${field}`);
  });

  test('a style sheet that asks for other files is refused with its line', async () => {
    const said = await messageOf(() => read({ css: 'a.css' }, { 'a.css': 'h1 {}\n@import "b.css";' }));
    expect(said).toContain('a.css:2：样式要从别处取文件（@import…）');
  });

  test('an accent is lightened for the night', () => {
    expect(lighten('#1d4f91')).toMatch(/^#[0-9a-f]{6}$/);
    expect(lighten('#1d4f91') > '#1d4f91').toBe(true);
  });
});

describe('drafts', () => {
  const settings = parseSettings('{"compilations": {"a": {"draft": true}}}');
  const one = (name: string, ledger?: object) => ({ seed: { name }, ledger });

  test('are kept back', () => {
    expect(withoutDrafts([one('a'), one('b', {})], settings)).toEqual([one('b', {})]);
  });

  test('were not published before, and are not all there is', async () => {
    expect(await messageOf(() => withoutDrafts([one('a', {}), one('b')], settings))).toContain(
      '汇编 a 已经公布过地址，不能再作草稿',
    );
    expect(await messageOf(() => withoutDrafts([one('a')], settings))).toContain('所有汇编都是草稿');
  });
});
