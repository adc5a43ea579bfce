/** The menu of a page's looks: each choice applies at once and is kept for the next page (public/appearance.js). */

import stylesheet from '../styles/looks-menu.css?url';
import { addStyles } from './add-styles.ts';

/** By attribute of the document (src/styles/base.css); the first value is what it is without. */
const CHOICES = {
  theme: { label: '深浅', values: { '': '随系统', light: '浅色', dark: '深色' } },
  size: { label: '字号', values: { small: '小', '': '标准', large: '大', largest: '特大' } },
  spacing: { label: '行距', values: { close: '紧', '': '标准', wide: '松' } },
};
const { dataset } = document.documentElement;

export async function fillLooks(details: HTMLDetailsElement): Promise<void> {
  await addStyles(stylesheet);
  const form = document.createElement('form');
  for (const [name, { label, values }] of Object.entries(CHOICES)) form.append(renderChoice(name, label, values));
  form.addEventListener('change', () => {
    for (const [name, value] of new FormData(form)) {
      if (value === '') delete dataset[name];
      else dataset[name] = `${value}`;
    }
    keep();
  });
  details.append(form);
  closeLikeAMenu(details);
}

function renderChoice(name: string, label: string, values: Readonly<Record<string, string>>): HTMLElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = label;
  group.append(legend);
  for (const [value, words] of Object.entries(values)) {
    const row = document.createElement('label');
    const box = document.createElement('input');
    Object.assign(box, { type: 'radio', name, value, checked: (dataset[name] ?? '') === value });
    row.append(box, words);
    group.append(row);
  }
  return group;
}

function keep(): void {
  const chosen = Object.keys(CHOICES).flatMap((name) => (dataset[name] ? [[name, dataset[name]]] : []));
  try {
    localStorage.setItem('looks', JSON.stringify(Object.fromEntries(chosen)));
  } catch {
    // It holds for this page.
  }
}

function closeLikeAMenu(details: HTMLDetailsElement): void {
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  addEventListener('click', ({ target }) => {
    if (!details.contains(target as Node)) details.open = false;
  });
}
