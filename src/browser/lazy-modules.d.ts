/** The addresses of the modules that astro.config.mjs makes files of their own. */
declare module 'virtual:lazy-modules' {
  const urls: Readonly<Record<'entry-menu' | 'key-sheet' | 'looks-menu' | 'search/search' | 'search/simplify', string>>;
  export default urls;
}
