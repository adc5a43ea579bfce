/** What can be done with an entry: its link, its text, citing, sharing, the source, its own page. */
import type { Citable } from '../cite/citable.ts';
import { sourceUrl } from '../model/address/address.ts';
import { parseAnchor } from '../model/address/anchor.ts';
import { nameAnchor, quoteName } from '../model/address/anchor-name.ts';
import { headline } from '../model/plan/headline.ts';
import { fromDistances } from '../model/search/distances.ts';
import { copyText, fillMenu, openMenu, ready } from './cite-menu.ts';
import { readEntryText } from './entry-text.ts';

// One file for both menus: their addresses stand in every page's script.
export { fillMenu, ready, showMenu } from './cite-menu.ts';

/** Opens the menu of the entry whose `⋯` it is. */
export async function showEntryMenu(link: HTMLAnchorElement): Promise<void> {
  await ready;
  const section = link.parentElement as HTMLElement;
  const plan: Citable = JSON.parse(document.querySelector<HTMLElement>('main[data-citable]')?.dataset.citable ?? '');
  const name = nameAnchor(parseAnchor(section.id), markOn);
  const address = `${location.origin}${location.pathname}#${section.id}`;
  const { list, status, act, lead } = createActs();
  act('复制链接', () => copyText(address, '链接'));
  act('复制正文', () => copyText(readEntryText(section), '正文'));
  act(`引用${quoteName(name)}`, () => {
    list.replaceWith(fillMenu(citeEntryOf(section, plan)));
    status.remove();
    menu.removeAttribute('style');
    menu.querySelector('button')?.focus();
    return undefined;
  });
  if (navigator.share !== undefined) act(`分享${quoteName(name)}`, () => share(name, address));
  lead(`原文第${lineOf(section)}行`, sourceUrl(plan.compilation.name, lineOf(section)));
  lead('单条页面', link.href);
  const menu = openMenu(link, name, [list, status]);
  placeBeside(menu, link);
  list.querySelector('button')?.focus();
}

/** What a menu offers, to be filled: acts, whose answers `status` says, and links. */
function createActs() {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('div');
  list.className = 'acts';
  return {
    list,
    status,
    act(label: string, answer: () => Promise<string> | undefined): void {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', async () => {
        status.textContent = (await answer()) ?? '';
      });
      list.append(button);
    },
    lead(label: string, href: string): void {
      const way = document.createElement('a');
      way.href = href;
      way.textContent = label;
      list.append(way);
    },
  };
}

/** The entry's line of the source, as the page tells it of all entries in their order. */
function lineOf(section: HTMLElement): number {
  const text = section.closest<HTMLElement>('[data-lines]');
  const at = [...(text?.querySelectorAll('section[id]') ?? [])].indexOf(section);
  return fromDistances((text?.dataset.lines ?? '').split(' ').map(Number))[at] ?? 1;
}

/** Who closes the system's sheet without sharing has not failed. */
async function share(name: string, url: string): Promise<string> {
  await navigator.share({ title: `${document.title} ${name}`, url }).catch(() => {});
  return '';
}

function citeEntryOf(section: HTMLElement, plan: Citable): Citable {
  const title = section.firstElementChild;
  const mark = title?.querySelector('a')?.textContent ?? '';
  const heading = (title?.textContent ?? '').slice(mark.length).replace(/。$/, '');
  const text = section.querySelector(':scope > p:not([data-note])')?.textContent ?? null;
  return {
    ...plan,
    entry: {
      anchor: section.id,
      name: nameAnchor(parseAnchor(section.id), markOn),
      heading: headline({ heading, mark, text }),
    },
    url: `${plan.url}#${section.id}`,
  };
}

/** The mark that the page shows at an anchor. */
function markOn(anchor: string): string | undefined {
  return document.getElementById(anchor)?.querySelector(':scope > :first-child > a')?.textContent ?? undefined;
}

/** On a wide screen the menu stands at its button, inside the window; else its style sheet puts it at the foot. */
function placeBeside(menu: HTMLElement, link: HTMLElement): void {
  if (innerWidth < 640) return;
  const { right, bottom, top } = link.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = bottom + 4;
  const y = below + height < innerHeight ? below : Math.max(8, top - height - 4);
  menu.style.inset = `${y}px auto auto ${Math.max(8, right - width)}px`;
  menu.style.margin = '0';
}
