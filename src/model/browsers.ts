/** The oldest browsers that scripts are written for; offices keep theirs for years. What is older reads without. */
export const BROWSERS = ['chrome94', 'firefox101', 'safari16.4'];
