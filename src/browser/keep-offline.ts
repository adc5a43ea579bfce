/** Asks the service worker to keep the compilation that is read, and says what a reader should know of it. */
import { inSite, outOfSite } from '../model/address/site-path.ts';
import type { KeepAnswer } from '../model/offline/kept-list.ts';
import stylesheet from '../styles/notice.css?url';
import { addStyles } from './add-styles.ts';

/** First segments of the site's own pages; what else stands there is a compilation. */
const RE_COMPILATION = /^\/(?!(?:about|search|names|topics|compare|404)\/)([a-z0-9-]+)\//;

if ('serviceWorker' in navigator) keepOffline();

async function keepOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller !== null) {
    serviceWorker.addEventListener('controllerchange', () => showNotice('本站有更新，刷新可见'), { once: true });
  }
  await serviceWorker.register(inSite('/sw.js'), { scope: inSite('/'), updateViaCache: 'none' });
  const { active } = await serviceWorker.ready;
  if (!navigator.onLine) return showNotice('现在没有网络，看到的是本机存下的一份');
  const [, compilation] = RE_COMPILATION.exec(outOfSite(location.pathname)) ?? [];
  if (active === null || compilation === undefined || savesData()) return;
  sayAnswer(compilation, await ask(active, compilation));
}

function ask(worker: ServiceWorker, keep: string): Promise<KeepAnswer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as KeepAnswer);
    worker.postMessage({ keep }, [port2]);
  });
}

function sayAnswer(compilation: string, answer: KeepAnswer): void {
  if (answer.kind === 'failed') return;
  const size = `${(answer.bytes / 1_000_000).toFixed(1)} MB`;
  if (answer.kind === 'kept') {
    if (answer.isNew) showNotice(`本汇编已存到本机（${size}），没有网络也能读`);
  } else if (isFirst(`too-large:${compilation}`)) {
    showNotice(`本汇编太大（${size}），没有存到本机；没有网络时只能读看过的网页`);
  }
}

const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Whether something is to be said for the first time, of what is said once in a window. */
function isFirst(what: string): boolean {
  try {
    const isSaid = sessionStorage.getItem(what) !== null;
    sessionStorage.setItem(what, '');
    return !isSaid;
  } catch {
    return false;
  }
}

async function showNotice(words: string): Promise<void> {
  await addStyles(stylesheet);
  document.querySelector('.notice')?.remove();
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.role = 'status';
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', textContent: '知道了' });
  close.addEventListener('click', () => notice.remove());
  document.body.append(notice);
  // A text that comes into a status that is there already is read out.
  notice.append(words, close);
}
