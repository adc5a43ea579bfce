/** The panel below the header's search box: it opens while the focus is in box or panel, and closes with Escape. */
import { h } from './h.ts';

export class ResultPanel {
  private readonly form: HTMLFormElement;
  private readonly status = h('p', { role: 'status' });
  private readonly list = h('div', { class: 'list' });
  private readonly element = h('div', { class: 'search-panel', hidden: '' }, [this.status, this.list]);

  constructor(input: HTMLInputElement) {
    const form = input.form as HTMLFormElement;
    this.form = form;
    form.append(this.element);
    form.addEventListener('keydown', (event) => moveByKey(event, input, this.element, () => this.close()));
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.close();
    });
    // A click into the panel must not take the focus away before it has reached its link.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    input.addEventListener('focus', () => {
      this.element.hidden = input.value.trim() === '' || this.status.textContent === '';
    });
  }

  /** Opens it with these words and this content, unless the reader has gone elsewhere. */
  show(words: string, content: readonly Node[]): void {
    this.status.textContent = words;
    this.list.replaceChildren(...content);
    this.element.hidden = !this.form.contains(document.activeElement);
  }

  add(content: readonly Node[]): void {
    this.list.append(...content);
  }

  close(): void {
    this.element.hidden = true;
  }
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
