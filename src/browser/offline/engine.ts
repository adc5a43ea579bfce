/** In place of src/browser/search/engine.ts: from a disk no worker starts, and the texts answer alone. */
export function startEngine(): never {
  throw new Error('no worker');
}
