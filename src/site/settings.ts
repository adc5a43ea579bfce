/** The office's settings, as the build left them for the pages. */
import { absolute } from '../model/address/site-path.ts';
import type { PublishedSettings } from '../model/settings/settings.ts';
import { readContent } from './content-file.ts';

/** With all defaults filled in. */
export function readPublishedSettings(): PublishedSettings {
  return readContent('site.json') as PublishedSettings;
}

/** A path in full; the path itself where the site has no address. */
export const fullUrl = (path: string): string => absolute(readPublishedSettings().origin, path);
