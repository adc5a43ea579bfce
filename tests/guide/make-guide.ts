/** `npm run guide`: carries the guide out, and puts into it what appeared, words and pictures. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/shell/serve.ts';
import { answerFrom } from '../../scripts/shell/site-server.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { carryOut, GUIDE, type Picture, readGuide } from './guide.ts';

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

async function take({ name, path: address, width, height }: Picture): Promise<void> {
  const { origin, close } = await serve(answerFrom(path.join(folder, 'dist')), 0);
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  const response = await page.goto(origin + address, { waitUntil: 'networkidle' });
  if (response?.ok() !== true) throw new Error(`no such page: ${address}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(GUIDE, 'pictures', name) });
  await page.close();
  await close();
}
