/**
 * The settings that programs keep in front of a Markdown text. What begins with a rule and no setting is text.
 *
 *     ---                 +++
 *     title: 草稿          title = "草稿"
 *     ---  or  ...        +++
 */
const END = '(?:\\r\\n|\\n|\\r)';
const LINES = `(?:[^\\r\\n]*${END}){0,60}?`;
const fence = (begin: string, setting: string, end: string): string =>
  `${begin}[ \\t]*${END}(?=\\s*(?:${setting}|${end}))${LINES}${end}[ \\t]*(?=[\\r\\n]|$)`;
const RE_FRONT_MATTER = new RegExp(
  `^(?:${fence('---', '#[^#\\r\\n]*[\\r\\n]+[\\w-]+:|[^\\s:：#]{1,30}\\s*:(?=\\s)', '(?:---|\\.\\.\\.)')}|${fence('\\+\\+\\+', '[\\w."-]+\\s*=|\\[|#', '\\+\\+\\+')})`,
);
const RE_ENDING = /\r\n|\n|\r/;

/** The text with blank lines in place of the settings, and these; undefined where there are none. */
export function cutFrontMatter(file: string): { markdown: string; settings: string | undefined } {
  const markdown = file.replace(RE_FRONT_MATTER, (head) => head.replace(/[^\r\n]+/g, ''));
  const settings = RE_FRONT_MATTER.exec(file)?.[0].split(RE_ENDING).slice(1, -1).join(' ').trim();
  return { markdown, settings };
}
