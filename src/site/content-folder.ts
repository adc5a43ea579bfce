/** Where the converted seeds stand: the build says so in YAODIAN_CONTENT. Absolute, or from the project's root. */
export function contentFolder(): string {
  return process.env.YAODIAN_CONTENT ?? '.yaodian/content';
}

/** The compilation whose pages are being rendered; undefined where all are, or those of the site. */
export function renderedCompilation(): string | undefined {
  return process.env.YAODIAN_COMPILATION;
}
