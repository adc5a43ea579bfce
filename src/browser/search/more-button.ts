/** The button behind the hits that are shown. What it stands for comes once, whoever asks for it: the reader, or we before them. */
import { h } from './h.ts';
import { MORE_FAILED } from './wording.ts';

export interface MoreButton {
  readonly element: HTMLElement;
  /** Does what the button stands for; says in it where that failed, and can then be tried again. */
  readonly goOn: () => Promise<void>;
}

/** `step` puts what comes into `results`, and something else in the button's place. */
export function renderMore(label: string, results: HTMLElement, step: () => Promise<void>): MoreButton {
  const element = h('button', { type: 'button', class: 'more' }, [label]);
  let going: Promise<void> | undefined;
  // Once: the reader may press the button while what it stands for is on its way.
  const goOn = (): Promise<void> => {
    going ??= step().catch(() => {
      going = undefined;
      element.textContent = MORE_FAILED;
    });
    return going;
  };
  element.addEventListener('click', async () => {
    const last = results.querySelectorAll('li').length;
    await goOn();
    // The button is gone; its reader goes on with what it brought.
    results.querySelectorAll<HTMLElement>('li > a')[last]?.focus();
  });
  return { element, goOn };
}

/** Safari has no idle callback. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act);
}

/** As the reader comes near it. */
export function whenNear(element: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '400px' },
  );
  observer.observe(element);
}
