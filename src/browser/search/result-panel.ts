/** The panel below the header's search box: it opens while the focus is in box or panel, and closes with Escape. */
import { h } from './h.ts';

export interface ResultPanel {
  /** Opens it with these words and this content, unless the reader has gone elsewhere. */
  show(words: string, content: readonly Node[]): void;
  /** Puts more behind the content. */
  add(content: readonly Node[]): void;
  close(): void;
}

/** Puts it, closed, below the box that `input` is. */
export function openPanel(input: HTMLInputElement): ResultPanel {
  const form = input.form as HTMLFormElement;
  const status = h('p', { role: 'status' });
  const list = h('div', { class: 'list' });
  const element = h('div', { class: 'search-panel', hidden: '' }, [status, list]);
  const close = (): void => {
    element.hidden = true;
  };
  form.append(element);
  form.addEventListener('keydown', (event) => moveByKey(event, input, element, close));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  // A click into the panel must not take the focus away before it has reached its link.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('focus', () => {
    element.hidden = input.value.trim() === '' || status.textContent === '';
  });
  return {
    show(words, content) {
      status.textContent = words;
      list.replaceChildren(...content);
      element.hidden = !form.contains(document.activeElement);
    },
    add: (content) => list.append(...content),
    close,
  };
}

/** Up and down go through the box and the links, round; Escape closes, and comes back to the box. */
function moveByKey(event: KeyboardEvent, input: HTMLInputElement, panel: HTMLElement, close: () => void): void {
  if (event.isComposing) return;
  if (event.key === 'Escape' && !panel.hidden) {
    event.preventDefault();
    close();
    input.focus();
    close();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || panel.hidden) return;
  const stops = [input, ...panel.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement | HTMLAnchorElement);
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length]?.focus();
}
