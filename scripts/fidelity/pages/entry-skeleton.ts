/**
 * An entry's page with all that the tree has of its entry taken out, each value by its role: what is left, the skeleton, is
 * the same on the pages of many entries. A page that was read and proven whole proves its skeleton; another page of that
 * skeleton is that page letter by letter, with its own entry's values where the other has its. Whatever is otherwise on a
 * page makes its skeleton another one, and it is read whole.
 */
import type { PublishedSettings } from '../../../src/model/settings/settings.ts';
import type { EntryValues, RoleValue } from './entry-values.ts';

/** The site's own letters, and the roles of the values that stand behind each. */
interface Skeleton {
  readonly pieces: readonly string[];
  readonly roles: readonly string[];
}

/** They stand around the name of a role in the place of its value; on no page. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];
const MOST_KEPT = 5000;

/** The skeletons that were proven, by their states. */
export class Skeletons {
  private readonly known = new Map<string, Skeleton[]>();
  private count = 0;

  /** Whether a page that was proven is this one, but for its entry's own values. */
  has(html: string, { state, values }: EntryValues): boolean {
    const known = this.known.get(state);
    if (known === undefined) return false;
    const byRole = new Map(values);
    return known.some((skeleton) => isOf(html, skeleton, byRole));
  }

  /** Of a page that was proven whole. */
  add(html: string, { state, values, isPlain }: EntryValues): void {
    if (!isPlain || html.includes(OPEN)) return;
    const skeleton = takeOut(html, values);
    // Where a value stands in another one's name, nothing is known of the others.
    if (!isOf(html, skeleton, new Map(values))) return;
    if (this.count >= MOST_KEPT) this.known.clear();
    this.count = this.count >= MOST_KEPT ? 1 : this.count + 1;
    const known = this.known.get(state);
    if (known === undefined) this.known.set(state, [skeleton]);
    else known.push(skeleton);
  }
}

function takeOut(html: string, values: readonly RoleValue[]): Skeleton {
  const present = values.filter(([, value]) => value !== '').sort(([, a], [, b]) => b.length - a.length);
  const rest = present.reduce((text, [role, value]) => text.replaceAll(value, OPEN + role + CLOSE), html);
  const [first = '', ...parts] = rest.split(OPEN);
  const cut = parts.map((part) => part.split(CLOSE));
  return { pieces: [first, ...cut.map(([, piece = '']) => piece)], roles: cut.map(([role = '']) => role) };
}

function isOf(html: string, { pieces, roles }: Skeleton, values: ReadonlyMap<string, string>): boolean {
  const parts = [pieces[0]];
  for (const [i, role] of roles.entries()) parts.push(values.get(role), pieces[i + 1]);
  return parts.join('') === html;
}

const proven = new WeakMap<PublishedSettings, Skeletons>();

/** The skeletons that were proven of pages with the same settings. */
export function provenWith(settings: PublishedSettings): Skeletons {
  const known = proven.get(settings) ?? new Skeletons();
  proven.set(settings, known);
  return known;
}
