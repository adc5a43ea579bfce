/** What is understood of a seed by itself: its tree, its model, and what that says. */
import { gatherAcross } from '../across/gather-across.ts';
import { listAddresses } from '../addresses/ledger/list-addresses.ts';
import { joinCompilation } from '../model/join-compilation.ts';
import { readForSearch } from '../outputs/search/searched.ts';
import { parse } from '../parse/parse.ts';
import type { Gives, Takes } from './site.ts';

/** With what its editor says of single lines. */
export const parseSeed = ({ seed }: Takes<'seed'>): Gives<'tree'> => ({
  tree: parse(seed.source, seed.name, seed.overrules),
});

/** Without findings. */
export const joinTree = ({ tree }: Takes<'tree'>): Gives<'compilation'> => ({ compilation: joinCompilation(tree) });

/** What it claims in figures, dates and names, which is compared across plans. */
export const gatherClaims = ({ compilation }: Takes<'compilation'>): Gives<'across'> => ({
  across: gatherAcross(compilation),
});

/** Those of the ledger, and those that are new. */
export const listOwnAddresses = ({ compilation, ledger }: Takes<'compilation' | 'ledger'>): Gives<'addresses'> => ({
  addresses: listAddresses(compilation, ledger),
});

/** Its texts for the index, which is made of all compilations together. */
export const readSearched = ({ compilation }: Takes<'compilation'>): Gives<'searched'> => ({
  searched: readForSearch(compilation),
});
