import Alias from './Alias.astro';
import Annex from './Annex.astro';
import Former from './Former.astro';
import Gap from './Gap.astro';
import Item from './Item.astro';
import P from './P.astro';
import Part from './Part.astro';
import Point from './Point.astro';
import Section from './Section.astro';
import Signoff from './Signoff.astro';
import Subitem from './Subitem.astro';

/** What the generated MDX is made of. */
export const planComponents = { Part, Section, Item, Subitem, Point, P, Annex, Signoff, Alias, Former, Gap };
