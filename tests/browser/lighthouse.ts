/** Runs Lighthouse on an address, in a browser that is already there. */
import lighthouse from 'lighthouse';
import { PATIENCE_MS } from '../patience.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;

export interface LighthouseReport {
  /** 0 to 100, as Lighthouse shows them. */
  readonly scores: { readonly [category in (typeof CATEGORIES)[number]]: number };
  /** Audits that cost points: id and title. */
  readonly failures: readonly string[];
}

export async function runLighthouse(url: string, debuggingPort: number): Promise<LighthouseReport> {
  const result = await lighthouse(url, {
    port: debuggingPort,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error',
    output: 'json',
    disableFullPageScreenshot: true,
    // `provided` would wait five seconds and more at each of these points; speed is not asked for here.
    throttlingMethod: 'simulate',
    maxWaitForFcp: PATIENCE_MS,
    maxWaitForLoad: PATIENCE_MS,
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 250,
    networkQuietThresholdMs: 250,
    cpuQuietThresholdMs: 0,
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { audits, categories, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse failed on ${url}: ${runtimeError.message}`);
  const weighed = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  );
  const failed = new Set(weighed.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 1));
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]),
    ) as LighthouseReport['scores'],
    failures: [...failed].map((id) => `${id}: ${audits[id]?.title}`),
  };
}
