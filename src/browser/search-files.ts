/** The files of the search's folder, each loaded once; one that could not be had may be had the next time. */
import { inSite } from '../model/address/site-path.ts';

/** Where all of the index lies, whatever the site’s size. */
export const SEARCH_FOLDER = inSite('/pagefind/');

/** Asked twice, a file is loaded once; where loading fails, the next call tries again. */
export function loadOnce<Data>(request: RequestInit = {}): (file: string) => Promise<Data> {
  const known = new Map<string, Promise<Data>>();
  return (file) => {
    const data = known.get(file) ?? load<Data>(file, request);
    known.set(file, data);
    data.catch(() => known.delete(file));
    return data;
  };
}

async function load<Data>(file: string, request: RequestInit): Promise<Data> {
  const response = await fetch(SEARCH_FOLDER + file, request);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as Data;
}
