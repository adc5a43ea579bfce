/** What hides words from a reader, or says others than stand there, by its element or by an attribute. */
import type { Attributes } from './tokens.ts';

const HIDING = new Set(['template', 'del', 's', 'strike', 'script', 'style', 'noscript', 'textarea', 'title', 'svg']);
/** They say other words than stand there, turn them round, or take them from whoever hears. */
const TURNING = new Set(['bdo', 'bdi', 'ruby', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'marquee']);
const TURNING_BY = ['style', 'dir', 'inert', 'title', 'popover', 'contenteditable'];

export function hidesOrTurns(name: string, attributes: Attributes): boolean {
  if (HIDING.has(name) || 'hidden' in attributes || 'aria-hidden' in attributes) return true;
  return TURNING.has(name) || TURNING_BY.some((attribute) => attribute in attributes);
}
