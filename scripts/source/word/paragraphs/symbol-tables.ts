/** What the characters of Word's symbol fonts look like, as characters of Unicode. */

/** By the low byte, as `first code: the characters from there on`; a space is one that is not known. */
export const SYMBOL_TABLES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    34: '✂',
    40: '☎✆✉',
    54: '⌛',
    63: '✍ ✌',
    69: '☜☞☝☟',
    81: '✈☼ ❄',
    91: '☯',
    108: '●❍■□ ❑❒⬧⧫◆❖⬥⌧',
    129: '①②③④⑤⑥⑦⑧⑨⑩',
    140: '❶❷❸❹❺❻❼❽❾❿',
    158: '·•',
    161: '○',
    164: '◉◎ ▪□ ✦★✶✴✹✵',
    181: '✪✰',
    216: '➢',
    223: '←→↑↓↖↗↙↘',
    232: '➔',
    239: '⇦⇨⇧⇩',
    251: '✗✓☒☑',
  },
  'wingdings 2': { 79: '✗✓☒☑☒☒', 163: '□' },
  'wingdings 3': { 125: '▶' },
  webdings: { 51: '◀▶▲▼', 97: '✔ □   ■', 110: '●', 114: '✖', 115: '?' },
  /** As Unicode's table of Adobe's Symbol has it (ADOBE/symbol.txt), without the pieces of tall brackets, which alone are nothing. */
  symbol: {
    33: '!∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
    97: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~',
    160: '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑',
    241: '〉∫',
  },
};
