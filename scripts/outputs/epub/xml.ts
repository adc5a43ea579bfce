/** Text for XML: escaped, and without the characters that XML 1.0 does not take. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(RE_FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] as string);
}

const RE_FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An XHTML file of the book. `body` is markup. */
export function xhtmlPage(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="zh-CN" lang="zh-CN">
<head>
<title>${xml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}
