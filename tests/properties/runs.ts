/** How often a property is tried: `PROPERTY_RUNS=20` tries each twenty times as often as CI does. */
const factor = Number(process.env.PROPERTY_RUNS ?? 1);

/** fast-check prints the seed and the path of a failure; give them here to see it again. */
export const runs = (numRuns: number): { numRuns: number } => ({ numRuns: Math.round(numRuns * factor) });
