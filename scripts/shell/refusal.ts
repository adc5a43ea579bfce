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

/** What cannot be done, and what the editor can do about it; the terminal shows its message alone, without a stack. */
export class Refusal extends Error {
  readonly detail: RefusalDetail;

  constructor(detail: RefusalDetail) {
    super(formatRefusal(detail));
    this.name = 'Refusal';
    this.detail = detail;
  }

  /** One refusal that says all of them; its detail is the first one's. Takes at least one. */
  static join(refusals: readonly Refusal[]): Refusal {
    const joined = new Refusal((refusals[0] as Refusal).detail);
    joined.message = refusals.map(({ message }) => message).join('\n');
    return joined;
  }
}

function formatRefusal({ file, line, column, found, expected, todo }: RefusalDetail): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const wanted = expected === undefined ? '' : `\n  应为：${visible(expected)}`;
  return `${visible(place).replaceAll('\n', '\\n')}：${visible(found)}${wanted}\n  请：${visible(todo)}`;
}

/** What stands in a file or in its name could move the cursor of a terminal, colour it, or turn the words round. */
const RE_UNSEEN = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const visible = (text: string): string =>
  text.replace(RE_UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
