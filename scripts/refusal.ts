/**
 * An input that cannot be published: one message that says where, what was found, what was expected and what to do.
 * Thrown only where there is no text to parse or an address cannot be given; the command line prints it and exits 1.
 */
export interface RefusalDetail {
  /** The file it is about. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly found: string;
  readonly expected?: string;
  readonly todo: string;
}

export class Refusal extends Error {
  readonly detail: RefusalDetail;

  constructor(detail: RefusalDetail) {
    super(formatRefusal(detail));
    this.name = 'Refusal';
    this.detail = detail;
  }
}

function formatRefusal({ file, line, column, found, expected, todo }: RefusalDetail): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const wanted = expected === undefined ? '' : `\n  应为：${expected}`;
  return `${place}：${found}${wanted}\n  请：${todo}`;
}
