/** The site's scripts as one plain script (src/browser/offline/): what needs a server is put aside for what needs none. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** By the ends of their paths below src/. */
const REPLACED: Readonly<Record<string, string>> = {
  'browser/compare/compare-page.ts': 'compare-page.ts',
  'browser/load-module.ts': 'load-module.ts',
  'browser/load-catalogue.ts': 'load-catalogue.ts',
  'browser/search/engine.ts': 'engine.ts',
  'model/address/site-path.ts': 'site-path.ts',
};

/** `project` is the project's folder; `browsers` the oldest that the script is written for. */
export function bundleScripts(project: string, browsers: readonly string[]): Promise<string> {
  const folder = join(project, 'src/browser/offline');
  const plugins = [replaceModules(join(project, 'src'), folder)];
  return bundleScript({ project, browsers, entry: 'src/browser/offline/offline.ts', plugins });
}

interface Bundled {
  readonly project: string;
  readonly browsers: readonly string[];
  /** Below the project. */
  readonly entry: string;
  readonly plugins?: Plugin[];
}

/** A script and what it imports as one that is no module. */
export async function bundleScript({ project, browsers, entry, plugins = [] }: Bundled): Promise<string> {
  // Only now: to load it takes longer than many a command.
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    envFile: false,
    root: project,
    publicDir: false,
    logLevel: 'silent',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins,
    build: {
      write: false,
      target: [...browsers],
      cssTarget: [...browsers],
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      rollupOptions: {
        input: join(project, entry),
        output: { format: 'iife', codeSplitting: false, entryFileNames: 'script.js' },
      },
    },
  });
  const [{ output } = { output: [] }] = [result].flat() as { output: { fileName: string; code?: string }[] }[];
  const script = output.find(({ fileName }) => fileName === 'script.js')?.code;
  if (script === undefined) throw new Error(`no script of ${entry}`);
  return script;
}

function replaceModules(source: string, folder: string): Plugin {
  return {
    name: 'yaodian-offline',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.')) return null;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      const replaced = resolved && REPLACED[resolved.id.slice(source.length + 1)];
      return replaced ? join(folder, replaced) : null;
    },
  };
}
