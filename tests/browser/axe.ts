/** Runs axe on a page as it stands. */
import type axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { AXE, axeSource, axesOrigins } from './serve.ts';

export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** The elements, by selector. */
  readonly targets: readonly string[];
}

/** One for each page, so that axe is read once however often it looks. */
const sessions = new WeakMap<Page, CDPSession>();

/**
 * axe lives in a world of its own beside the page's scripts, entered by the debugger: the page's strict
 * Content-Security-Policy stays in force, and the page never meets axe.
 *
 * @param rules Names or tags of axe's rules; all of them unless said.
 */
export async function findViolations(page: Page, rules: readonly string[] = []): Promise<Violation[]> {
  const options = { resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: rules } : {}) };
  const evaluate = await enterAxesWorld(page);
  const { result, exceptionDetails } = await evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.exception?.description}`);
  return (result.value as axe.AxeResults).violations.map(summarize);
}

async function enterAxesWorld(page: Page) {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
  const evaluate = (expression: string) =>
    session.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
  const { result } = await evaluate('typeof axe');
  // From a server a browser reads it ten times as quickly as from its debugger.
  const isServed = axesOrigins.has(new URL(page.url()).origin);
  if (result.value === 'undefined') await evaluate(isServed ? `import('${AXE}').then(() => {})` : axeSource);
  return evaluate;
}

function summarize({ id, help, nodes }: axe.Result): Violation {
  return { rule: id, help, targets: nodes.map(({ target }) => target.join(' ')) };
}
