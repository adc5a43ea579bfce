/** The citations: a button a form, which copies it and says so; and the menu they stand in. */

import type { Citable } from '../cite/citable.ts';
import { CITATION_FORMS, cite, nameInWords } from '../cite/citation.ts';
// By address: a plain import would make every plan's page load it at once.
import stylesheet from '../styles/cite-menu.css?url';
import { addStyles } from './add-styles.ts';

/** Resolves once the forms look as they should. */
export const ready = addStyles(stylesheet);

/** Opens a menu beside `link`, which gets the focus back when it is closed. */
export function openMenu(link: HTMLElement, name: string, content: readonly Node[]): HTMLElement {
  const menu = document.createElement('div');
  menu.className = 'cite-menu';
  menu.popover = 'auto';
  // The site's own words, and no part of the entry it stands in.
  menu.dataset.note = '';
  menu.setAttribute('role', 'dialog');
  menu.setAttribute('aria-label', name);
  const title = document.createElement('p');
  title.textContent = name;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '关闭';
  close.addEventListener('click', () => menu.hidePopover());
  menu.append(title, ...content, close);
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    menu.remove();
    link.focus();
  });
  link.after(menu);
  menu.showPopover();
  return menu;
}

/** The citations of the plan itself. */
export function showMenu(link: HTMLAnchorElement, plan: Citable): void {
  const forms = fillMenu(plan);
  openMenu(link, nameInWords(plan), [forms]);
  forms.querySelector('button')?.focus();
}

/** A list of the forms, each with a button that copies it. */
export function fillMenu(citable: Citable): HTMLElement {
  const here = { ...citable, url: hereUrl(citable.url) };
  const list = document.createElement('dl');
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  for (const { id, label } of CITATION_FORMS) {
    const text = cite(here, id, today());
    const term = document.createElement('dt');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `复制${label}`;
    button.addEventListener('click', async () => {
      status.textContent = await copyText(text, label);
    });
    term.append(button);
    const form = document.createElement('dd');
    const code = document.createElement('code');
    code.textContent = text;
    form.append(code);
    list.append(term, form);
  }
  const whole = document.createElement('div');
  whole.className = 'cite-forms';
  whole.append(list, status);
  return whole;
}

/** Copies a text, and says so, or why not. */
export async function copyText(text: string, label: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `已复制：${label}`;
  } catch {
    return '浏览器不允许复制，请选中文字后复制';
  }
}

/** The address as this reader reached it: a copy of the site elsewhere cites itself. One on a disk cites the site. */
function hereUrl(url: string): string {
  if (location.protocol === 'file:') return url;
  const { pathname, hash } = new URL(url, location.href);
  return location.origin + pathname + hash;
}

function today(): string {
  const now = new Date();
  const pad = (part: number): string => `${part}`.padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
