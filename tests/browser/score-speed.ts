/**
 * `npm run lighthouse [-- FOLDER]`: Lighthouse's score for speed, of a phone, on three kinds of page of a built site
 * (`dist` unless said), the middle of five runs. It depends on how busy the machine is, and so is no test; what it is made
 * of and does not depend on that is one (first-paint.test.ts).
 */
import path from 'node:path';
import lighthouse from 'lighthouse';
import { launchChromium, readDebuggingPort } from './launch-chromium.ts';
import { serve } from './serve.ts';

const PAGES = ['/education-2024/', '/education-2024/1/', '/education-2024/1/item-27/'];
const RUNS = 5;

async function scoreOnce(url: string, port: number): Promise<number> {
  const result = await lighthouse(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
  const score = result?.lhr.categories.performance?.score;
  if (typeof score !== 'number') throw new Error(`Lighthouse gave no score for ${url}`);
  return Math.round(score * 100);
}

const browser = await launchChromium(['--remote-debugging-port=0']);
const port = await readDebuggingPort(browser);
const site = await serve(path.resolve(process.argv[2] ?? 'dist'));
for (const page of PAGES) {
  const scores: number[] = [];
  while (scores.length < RUNS) scores.push(await scoreOnce(site.origin + page, port));
  scores.sort((a, b) => a - b);
  process.stdout.write(`${page} ${scores[Math.floor(RUNS / 2)]} (${scores.join(' ')})\n`);
}
await browser.close();
await site.close();
