import styles from '../../styles/search.css?inline';

let isAdopted = false;

/** The search's styles come with its script, lest pages pay for them that nobody searches from. */
export function adoptSearchStyles(): void {
  if (isAdopted) return;
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
