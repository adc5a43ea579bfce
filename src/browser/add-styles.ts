/** Loads the style sheet of something that most readers never open; resolves once it is there, or is not to be had. */
export function addStyles(stylesheet: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
