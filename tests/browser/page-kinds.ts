/** A page of each kind. `listed` ones are for search engines to find. */
export const PAGES: readonly { readonly kind: string; readonly path: string; readonly listed: boolean }[] = [
  { kind: 'home', path: '/', listed: true },
  { kind: 'compilation', path: '/education-2024/', listed: true },
  { kind: 'whole plan', path: '/education-2024/1/', listed: true },
  { kind: 'cut plan', path: '/education-2024/3/', listed: true },
  { kind: 'plan without a body', path: '/education-2024/5/', listed: true },
  { kind: 'entry', path: '/education-2024/1/item-27/', listed: false },
  { kind: 'source', path: '/education-2024/source/', listed: true },
  { kind: 'changes', path: '/education-2024/changes/', listed: true },
  { kind: 'print', path: '/education-2024/print/', listed: false },
  { kind: 'about', path: '/about/', listed: true },
  { kind: 'search', path: '/search/', listed: false },
  { kind: 'not found', path: '/nowhere/', listed: false },
];
