/**
 * The tags that a component writes: a line each, with its attributes in order, parted by tabs. `class=note` is always there like that;
 * `id=*` may be there, with whatever it says; `class=k-*` begins like that. What a component is given is not told here.
 */

/** What names in templates stand for. */
export const NAMED: Readonly<Record<string, readonly string[]>> = {
  Heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  Group: ['thead', 'tbody'],
  Cell: ['td', 'th'],
};
/** What `{...attributes}` of the page for printing holds. */
const SPREAD = ['class=k-*', 'data-entry=*'];
/** Written for Astro, which takes them out. */
const OF_ASTRO = new Set(['slot', 'set:html', 'is:inline']);
const RE_OPEN = /<([A-Za-z]\w*)(?=[\s/>])/g;

export const withoutFrontmatter = (component: string): string => component.replace(/^---\n[\s\S]*?\n---\n/, '');

export function tagsOf(component: string): string[] {
  const template = withoutFrontmatter(component);
  return [...template.matchAll(RE_OPEN)].flatMap(({ 0: { length }, 1: name = '', index }) => {
    const names = NAMED[name] ?? (/^[a-z]/.test(name) ? [name] : []);
    const attributes = readAttributes(template, index + length);
    return names.map((one) => [one, ...attributes.sort()].join('\t'));
  });
}

function readAttributes(template: string, from: number): string[] {
  const found: string[] = [];
  for (let at = from; at < template.length; ) {
    const char = template[at] as string;
    if (char === '>' || template.startsWith('/>', at)) break;
    if (/\s/.test(char)) at += 1;
    else if (char === '{') {
      const end = endOfBraces(template, at);
      const inside = template.slice(at + 1, end - 1);
      found.push(...(inside.startsWith('...') ? SPREAD : [`${inside}=*`]));
      at = end;
    } else {
      const [written = '', name = '', value = ''] = /^([^\s=>{}/]+)(=(?=["{]))?/.exec(template.slice(at)) ?? [];
      at += written.length || 1;
      const end =
        value === '' ? at : template[at] === '{' ? endOfBraces(template, at) : template.indexOf('"', at + 1) + 1;
      found.push(...sayAttribute(name, template.slice(at, end)));
      at = end;
    }
  }
  return found;
}

function sayAttribute(name: string, value: string): string[] {
  if (OF_ASTRO.has(name)) return [];
  if (name === 'class:list') return ['class=*'];
  if (value.startsWith('{')) return [`${name}=${/^\{`([^$`]*)/.exec(value)?.[1] ?? ''}*`];
  return [value === '' ? `${name}=` : `${name}=${value.slice(1, -1)}`];
}

export function endOfBraces(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}
