/**
 * Makes one of the three that a browser test has to do with slow, and so finds tests that look once at what happens some
 * time later, or count on being quick: `YAODIAN_SLOW=network`, `page` or `driver`, with `npm test -- --project browser`.
 */
import type { RequestListener } from 'node:http';
import type { CDPSession, Page } from 'playwright-core';

const slow = process.env.YAODIAN_SLOW;
/** An answer waits for up to so long, one more than the other: what is asked for first comes last. */
const MOST_MS = 150;
/** So many times slower than the machine is. */
const PAGE_RATE = 6;

/** What the test asks of the browser waits for so many milliseconds. */
export const DRIVER_MS = slow === 'driver' ? 150 : 0;

export function slowNetwork(answer: RequestListener): RequestListener {
  if (slow !== 'network') return answer;
  return (request, response) => void setTimeout(() => answer(request, response), Math.random() * MOST_MS);
}

const sessions = new WeakMap<Page, CDPSession>();

/** A page that nobody uses is as quick as it can be: a slow one is kept busy. */
export async function slowPage(page: Page, isUsed: boolean): Promise<void> {
  if (slow !== 'page') return;
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: isUsed ? PAGE_RATE : 1 });
}
