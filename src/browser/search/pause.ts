/** A stretch of time in which nothing happens. */
export interface Pause {
  /** When it has lasted long enough. */
  readonly passed: Promise<void>;
  /** Something has happened: the pause begins anew, unless it has passed. */
  prolong(): void;
}

export function createPause(milliseconds: number): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pass: () => void;
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  const prolong = (): void => {
    clearTimeout(timer);
    timer = setTimeout(pass, milliseconds);
  };
  prolong();
  return { passed, prolong };
}
