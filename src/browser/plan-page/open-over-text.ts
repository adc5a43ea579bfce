/**
 * On a small screen the 目录 opens over the text, at the entry being read, and closes to the place left: by its button,
 * by Escape, by the browser's way back. An entry chosen in it takes its place in the history.
 *
 * Without this it is a `:target` of the page.
 */
export function openOverText(toc: HTMLElement, button: HTMLElement): void {
  const others = [...document.querySelectorAll('body > :not(main), main > *')].filter((element) => element !== toc);
  const set = (isOpen: boolean): void => {
    if (isOpen === isShown()) return;
    toc.classList.toggle('open', isOpen);
    for (const other of others) other.toggleAttribute('inert', isOpen);
    const row = toc.querySelector<HTMLElement>('[aria-current]') ?? toc.querySelector('a');
    if (isOpen) row?.scrollIntoView({ block: 'center' });
    (isOpen ? row : button)?.focus({ preventScroll: true });
  };
  const isShown = (): boolean => toc.classList.contains('open');

  button.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({ ...history.state, toc: true }, '');
    set(true);
  });
  toc.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link === null || !isShown()) return;
    event.preventDefault();
    if (link.matches('.head a')) return history.back();
    set(false);
    location.replace(link.hash);
    document.querySelector<HTMLElement>(':target a')?.focus({ preventScroll: true });
  });
  addEventListener('popstate', ({ state }) => set(state?.toc === true));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && isShown()) history.back();
  });
  // Where it comes to stand beside the text, as when a tablet is turned, there is nothing to close it by.
  matchMedia('(width >= 64rem)').onchange = () => isShown() && history.back();
}
