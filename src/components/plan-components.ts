import Alias from './Alias.astro';
import Entry from './Entry.astro';
import Former from './Former.astro';
import Gap from './Gap.astro';
import ListedEntry from './ListedEntry.astro';
import P from './P.astro';
import Picture from './Picture.astro';
import Signoff from './Signoff.astro';
import Table from './Table.astro';

/** What the generated MDX is made of. */
export const planComponents = { Entry, P, Signoff, Alias, Former, Gap, Table, Picture };

/** The same where the source has only the 目录. */
export const listComponents = { ...planComponents, Entry: ListedEntry };
