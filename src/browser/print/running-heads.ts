/** Gives each plan's pages its title as their running head: named pages are the one way a browser has. */
export function nameSheets(plans: readonly HTMLElement[]): void {
  const sheet = new CSSStyleSheet();
  for (const plan of plans) {
    const name = `plan-${plan.dataset.plan}`;
    plan.style.setProperty('page', name);
    const text = JSON.stringify(plan.dataset.running);
    sheet.insertRule(
      `@page ${name} { @top-center { content: ${text}; font: 10.5pt KaiTi, STKaiti, serif; color: #444; vertical-align: bottom; padding-bottom: 8mm } }`,
    );
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
