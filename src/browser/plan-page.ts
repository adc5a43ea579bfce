/**
 * What a plan's page does beyond plain HTML: the bar and the 目录 follow the reading, the 目录 opens over the text on a
 * small screen, a mark copies its address, `⋯` opens the entry's menu.
 */
import { loadModule } from './load-module.ts';
import { followReading } from './plan-page/follow-reading.ts';
import { openOverText } from './plan-page/open-over-text.ts';

const toc = document.getElementById('toc');
followReading(toc);
if (toc !== null) openOverText(toc, document.querySelector('.toc-button') as HTMLElement);

document.querySelector<HTMLElement>('.text')?.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.more, section[id] > :first-child > a');
  if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (!link.matches('.more')) return say(await copy(link.href));
  if (!('popover' in link)) return;
  event.preventDefault();
  const { showEntryMenu } = await loadModule<typeof import('./entry-menu.ts')>('entry-menu');
  showEntryMenu(link);
});

async function copy(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return '已复制本条地址';
  } catch {
    return '地址在地址栏里，可从那里复制';
  }
}

function say(words: string): void {
  const status = document.getElementById('status');
  if (status === null) return;
  status.textContent = words;
  setTimeout(() => {
    status.textContent = '';
  }, 2000);
}
