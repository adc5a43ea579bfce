/** Runs axe on a page as it stands. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** The elements, by selector. */
  readonly targets: readonly string[];
}

/**
 * axe lives in a world of its own beside the page's scripts, put there by the debugger: the page's strict
 * Content-Security-Policy stays in force, and the page never meets axe.
 *
 * @param rules Names or tags of axe's rules; all of them unless said.
 */
export async function findViolations(page: Page, rules: readonly string[] = []): Promise<Violation[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
    const evaluate = (expression: string) =>
      session.send('Runtime.evaluate', {
        expression,
        contextId: world.executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
    await evaluate(axe.source);
    const { result, exceptionDetails } = await evaluate(
      `axe.run(document, ${JSON.stringify(rules.length > 0 ? { runOnly: rules } : {})})`,
    );
    if (exceptionDetails) throw new Error(`axe failed: ${exceptionDetails.exception?.description}`);
    return (result.value as axe.AxeResults).violations.map(summarize);
  } finally {
    await session.detach();
  }
}

function summarize({ id, help, nodes }: axe.Result): Violation {
  return { rule: id, help, targets: nodes.map(({ target }) => target.join(' ')) };
}
