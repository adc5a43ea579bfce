/** `npm run guide`: carries the guide out, and puts into it what appeared, words and pictures. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { type Served, serve } from '../../scripts/shell/serve.ts';
import { answerFrom } from '../../scripts/shell/site-server.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { carryOut, GUIDE, type Picture, ROOT, readGuide } from './guide.ts';

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'yaodian-guide-'));
const server = await launchChromium();
const browser = await chromium.connect(server.wsEndpoint());
mkdirSync(path.join(GUIDE, 'pictures'), { recursive: true });
try {
  for (const chapter of readGuide()) {
    writeFileSync(path.join(GUIDE, chapter.file), await carryOut(chapter, { folder, slow: true, take }));
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Of the site built last, or, where the address begins with `dev:`, of the editor's desk as it stands. */
async function take({ name, path: address, width, height }: Picture): Promise<void> {
  const [, desk] = address.split('dev:');
  const { origin, close } = desk === undefined ? await serveBuilt() : await startDesk();
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  const response = await page.goto(origin + (desk ?? address), {
    waitUntil: desk === undefined ? 'networkidle' : 'load',
  });
  if (response?.ok() !== true) throw new Error(`no such page: ${address}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(GUIDE, 'pictures', name) });
  await page.close();
  await close();
}

function serveBuilt(): Promise<Served> {
  return serve(answerFrom(path.join(folder, 'dist')), 0);
}

async function startDesk(): Promise<{ origin: string; close: () => Promise<void> }> {
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/commands/dev.ts')], { cwd: folder });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('close', () => reject(new Error(`the desk did not open: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      const [, found] = /^改动种子.*(http:\/\/127\.0\.0\.1:\d+)/m.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const close = async (): Promise<void> => {
    child.kill();
    await closed;
  };
  return { origin, close };
}
