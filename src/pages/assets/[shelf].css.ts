/** The style of the first page's choices (src/site/shelf-style.ts), where there are any. */
import type { APIRoute } from 'astro';
import { readCompilations } from '../../site/published.ts';
import { readPublishedSettings } from '../../site/settings.ts';
import { choicesOf, shelve } from '../../site/shelf.ts';
import { nameShelfStyle, writeShelfStyle } from '../../site/shelf-style.ts';

const readChoices = () => choicesOf(shelve(readCompilations(), readPublishedSettings().compilations));

export function getStaticPaths() {
  const choices = readChoices();
  return choices.length === 0 ? [] : [{ params: { shelf: nameShelfStyle(choices) } }];
}

export const GET: APIRoute = () =>
  new Response(writeShelfStyle(readChoices()), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
