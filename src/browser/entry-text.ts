/** An entry's text as its page shows it, without the site's own words: a line a paragraph. */

/** Where heading and text run on in one paragraph (src/styles/plan.css). */
const RUNNING_ON = '.article, .item, .subitem, .point';

export function readEntryText(section: Element): string {
  return linesOf(section).join('\n');
}

function linesOf(section: Element): string[] {
  const lines: string[] = [];
  for (const child of section.children) {
    if (child.matches('section')) lines.push(...linesOf(child));
    else if (child.matches('[data-note]')) continue;
    else if (lines.length === 1 && child.matches(':not(p ~ p)') && section.matches(RUNNING_ON))
      lines[0] += textOf(child);
    else lines.push(textOf(child));
  }
  return lines;
}

const textOf = (element: Element): string => (element.textContent ?? '').trim();
