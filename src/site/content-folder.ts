/** Where the converted seeds stand: the build says so in YAODIAN_CONTENT. Absolute, or from the project's root. */
export function contentFolder(): string {
  return process.env.YAODIAN_CONTENT ?? '.yaodian/content';
}
