/** The examples on the about page do what they say: each is taken from the page and run against the built site. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Parser } from 'htmlparser2';
import { loadPyodide } from 'pyodide';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Served, serve } from '../browser/serve.ts';

const run = promisify(execFile);
const site = inject('site');
const index = JSON.parse(readFileSync(join(site, 'education-2024/index.json'), 'utf8'));
const item = index.plans[0].entries.find(({ anchor }: { anchor: string }) => anchor === 'item-27');
let served: Served;
beforeAll(async () => {
  served = await serve(site);
});
afterAll(() => served.close());

/** The page's examples in order, speaking of the served site. */
function readExamples(): { lang: string; code: string }[] {
  const examples: { lang: string; code: string }[] = [];
  let isOpen = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'pre') examples.push({ lang: attributes['data-lang'] ?? '', code: '' });
      isOpen ||= name === 'pre';
    },
    ontext(text) {
      const last = examples.at(-1);
      if (isOpen && last !== undefined) last.code += text;
    },
    onclosetag(name) {
      if (name === 'pre') isOpen = false;
    },
  });
  parser.end(readFileSync(join(site, 'about/index.html'), 'utf8'));
  const { origin } = served;
  return examples.map(({ lang, code }) => ({ lang, code: code.replaceAll(/https:\/\/[^/'"]+/g, origin) }));
}

/** Runs Python without a Python of the machine: one that runs in Node, which opens no sockets and is lent ours. */
async function runPython(code: string): Promise<string> {
  const downloads = await Promise.all(
    [...code.matchAll(/http:[^']+/g)].map(async ([url]) => [url, await download(url)]),
  );
  const python = await loadPyodide();
  let printed = '';
  python.setStdout({
    batched: (line) => {
      printed += `${line}\n`;
    },
  });
  python.globals.set('downloads', python.toPy(Object.fromEntries(downloads)));
  python.runPython('import io, urllib.request\nurllib.request.urlopen = lambda url: io.BytesIO(downloads[url])');
  python.runPython(code);
  return printed;
}

const download = async (url: string): Promise<ArrayBuffer> => (await fetch(url)).arrayBuffer();

describe('the examples', () => {
  test('read one item', async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', readExamples()[0]?.code ?? '']);
    expect(stdout).toBe(`${item.mark} ${item.heading}（原文第 ${item.bodyPlace.line} 行）\n${item.text}\n`);
  });

  test('follow an address', async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', readExamples()[1]?.code ?? '']);
    expect(stdout).toBe(`current /education-2024/1/#item-27 ${item.heading}\n`);
  });

  test('count items', async () => {
    const printed = await runPython(readExamples()[2]?.code ?? '');
    expect(printed.trim().split('\n')).toEqual([
      '第1篇 53 项，缺正文 0 项',
      '第2篇 34 项，缺正文 0 项',
      '第3篇 25 项，缺正文 24 项',
      '第4篇 23 项，缺正文 23 项',
      '第5篇 15 项，缺正文 15 项',
    ]);
  });
});
