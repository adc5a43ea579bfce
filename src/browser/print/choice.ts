/**
 * The boxes of the print choice as a tree: a box turns those in it, and shows whether all, some or none of them are on.
 * The choice is kept in the address as the fewest boxes that say it: `?pick=1,2-part-1,3-item-5`.
 */

interface Branch {
  readonly box: HTMLInputElement;
  readonly children: Branch[];
}

/** The boxes of a form, each below the one it names as its parent. */
function growTree(form: HTMLFormElement): Branch[] {
  const roots: Branch[] = [];
  const branches = new Map<string, Branch>();
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="pick"]')) {
    const branch = { box, children: [] };
    branches.set(box.value, branch);
    (branches.get(box.dataset.parent ?? '')?.children ?? roots).push(branch);
  }
  return roots;
}

export class PrintChoice {
  private readonly roots: Branch[];

  constructor(form: HTMLFormElement) {
    this.roots = growTree(form);
  }

  /** Brings the boxes above and below in line with a box that the reader turned. */
  follow(turned: HTMLInputElement): void {
    const spread = (branch: Branch, on: boolean): void => {
      branch.box.checked = on;
      for (const child of branch.children) spread(child, on);
    };
    const settle = (branch: Branch): void => {
      if (branch.box === turned) spread(branch, turned.checked);
      else for (const child of branch.children) settle(child);
      sum(branch);
    };
    for (const root of this.roots) settle(root);
  }

  /** Turns on the named boxes and no other. */
  pick(names: ReadonlySet<string>): void {
    const set = (branch: Branch, above: boolean): void => {
      branch.box.checked = above || names.has(branch.box.value);
      for (const child of branch.children) set(child, branch.box.checked);
      sum(branch);
    };
    for (const root of this.roots) set(root, false);
  }

  /** The fewest names that say the choice. */
  names(): string[] {
    const name = ({ box, children }: Branch): string[] =>
      box.checked ? [box.value] : box.indeterminate ? children.flatMap(name) : [];
    return this.roots.flatMap(name);
  }

  /** Every plan's ordinal, the empty choice left out when nothing is off. */
  get isWhole(): boolean {
    return this.roots.every(({ box }) => box.checked);
  }
}

/** A box with boxes in it is on where all of them are, half on where some are. */
function sum({ box, children }: Branch): void {
  if (children.length === 0) return;
  box.checked = children.every((child) => child.box.checked);
  box.indeterminate = !box.checked && children.some((child) => child.box.checked || child.box.indeterminate);
}
