/** Takes the fragment along to the page's new address, which a plain link cannot do. */
const to = document.querySelector<HTMLAnchorElement>('main.former a')?.href.replace(/#.*$/, '');
if (to !== undefined && location.hash !== '') location.replace(to + location.hash);
