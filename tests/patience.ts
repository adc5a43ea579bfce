/** How long a test waits for what must come: a machine that does other things as well is slow, not wrong. */
export const PATIENCE_MS = 240_000;
