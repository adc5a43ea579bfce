/**
 * Who comes back from a hit finds the list where it stood. The browser would scroll before there is a list; here it is
 * done as the list grows, until the place is reached or the reader moves by themselves.
 */
const key = (): string => `at ${location.search}`;

export function comeBack(results: HTMLElement): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(key(), `${scrollY}`);
    } catch {
      // Then the list begins at its head.
    }
  });
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const wanted = navigation?.type === 'navigate' ? 0 : recall();
  if (wanted === 0) return;
  const observer = new ResizeObserver(() => {
    scrollTo(0, wanted);
    if (Math.abs(scrollY - wanted) < 1) observer.disconnect();
  });
  observer.observe(results);
  for (const move of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(move, () => observer.disconnect(), { once: true, passive: true });
}

function recall(): number {
  try {
    return Number(sessionStorage.getItem(key()));
  } catch {
    return 0;
  }
}
