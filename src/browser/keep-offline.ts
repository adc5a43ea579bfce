/** Asks the service worker to keep the compilation that is read, and says what a reader should know of it. */
import { inSite, outOfSite } from '../model/address/site-path.ts';
import type { KeepAnswer } from '../model/offline/kept-list.ts';

/** First segments of the site's own pages; what else stands there is a compilation. */
const RE_COMPILATION = /^\/(?!(?:about|search|names|topics|compare|404)\/)([a-z0-9-]+)\//;

/** Where the office has switched it off the page has no manifest. */
export async function keepOffline(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined || document.querySelector('[rel=manifest]') === null) return;
  // A private window may have none.
  workers.register(inSite('/sw.js'), { updateViaCache: 'none' }).catch(() => {});
  const registration = await workers.ready;
  if (!(await findsSite(registration))) return showNotice('没有连上本站，看到的可能是本机存下的一份');
  tellOfUpdates(registration);
  const [, compilation] = RE_COMPILATION.exec(outOfSite(location.pathname)) ?? [];
  if (compilation === undefined || savesData()) return;
  sayAnswer(compilation, await ask(registration.active as ServiceWorker, compilation));
}

const findsSite = (registration: ServiceWorkerRegistration): Promise<boolean> =>
  registration.update().then(
    () => true,
    () => false,
  );

/** A page that has just come from the network is as new as the worker that was found with it. */
function tellOfUpdates(registration: ServiceWorkerRegistration): void {
  const known = registration.installing;
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== known) showNotice('本站有更新，刷新可见');
  });
  document.addEventListener('visibilitychange', () => document.hidden || findsSite(registration));
}

function ask(worker: ServiceWorker, keep: string): Promise<KeepAnswer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as KeepAnswer);
    worker.postMessage({ keep }, [port2]);
  });
}

/** That a compilation is too large is said once: who goes on within it has been told. */
function sayAnswer(compilation: string, { kind, words }: KeepAnswer): void {
  if (words && !(kind === 'too-large' && comesFrom(compilation))) showNotice(words);
}

const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

const comesFrom = (compilation: string): boolean =>
  document.referrer.startsWith(location.origin + inSite(`/${compilation}/`));

function showNotice(words: string): void {
  document.querySelector('.notice')?.remove();
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.role = 'status';
  const close = document.createElement('button');
  close.textContent = '知道了';
  let before: EventTarget | null = null;
  close.addEventListener('focus', ({ relatedTarget }) => {
    before = relatedTarget;
  });
  close.addEventListener('click', () => {
    notice.remove();
    (before as HTMLElement | null)?.focus();
  });
  document.body.append(notice);
  // A text that comes into a status that is there already is read out.
  notice.append(words, close);
}
