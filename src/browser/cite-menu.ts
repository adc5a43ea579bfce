/** The menu of citations: a button a form, which copies it and says so. */

import type { Citable } from '../cite/citable.ts';
import { CITATION_FORMS, cite, nameInWords } from '../cite/citation.ts';
import { parseAnchor } from '../model/address/anchor.ts';
import { nameAnchor } from '../model/address/anchor-name.ts';
import { headline } from '../model/plan/headline.ts';
// By address: a plain import would make every plan's page load it at once.
import stylesheet from '../styles/cite-menu.css?url';

/** Resolves once the forms look as they should. */
export const ready = new Promise<void>((resolve) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  link.onload = link.onerror = () => resolve();
  document.head.append(link);
});

/** Opens the menu for the entry that `link` stands in, or for the plan where it stands in none. */
export function showMenu(link: HTMLAnchorElement, plan: Citable): void {
  const citable = citeEntryOf(link, plan);
  const menu = document.createElement('div');
  menu.className = 'cite-menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'dialog');
  menu.setAttribute('aria-label', '引用');
  const title = document.createElement('p');
  title.textContent = nameInWords(citable);
  const forms = fillMenu(citable);
  const page = document.createElement('a');
  page.href = link.href;
  page.textContent = link.closest('section[id]') === null ? '汇编页' : '单条页面';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '关闭';
  close.addEventListener('click', () => menu.hidePopover());
  const foot = document.createElement('p');
  foot.append(page, close);
  menu.append(title, forms, foot);
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    menu.remove();
    link.focus();
  });
  link.after(menu);
  menu.showPopover();
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
      status.textContent = await copy(text, label);
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

async function copy(text: string, label: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `已复制：${label}`;
  } catch {
    return '浏览器不允许复制，请选中文字后复制';
  }
}

function citeEntryOf(link: Element, plan: Citable): Citable {
  const section = link.closest('section[id]');
  if (section === null) return plan;
  const title = section.querySelector(':scope > :first-child');
  const mark = title?.querySelector('a')?.textContent ?? '';
  const heading = (title?.textContent ?? '').slice(mark.length).replace(/。$/, '');
  const text = section.querySelector(':scope > p:not([data-note])')?.textContent ?? null;
  const name = nameAnchor(parseAnchor(section.id), markOn);
  return {
    ...plan,
    entry: { anchor: section.id, name, heading: headline({ heading, mark, text }) },
    url: `${plan.url}#${section.id}`,
  };
}

/** The mark that the page shows at an anchor. */
function markOn(anchor: string): string | undefined {
  const section = document.getElementById(anchor);
  return section?.querySelector(':scope > :first-child > a')?.textContent ?? undefined;
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
