/** How the site's data are written as JSON: a value a line, the last line ended. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
