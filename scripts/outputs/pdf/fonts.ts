/**
 * The faces: 仿宋 and 楷体 are carried here, as no npm package has them under an open licence (fonts/README.md);
 * 黑体, 宋体 and a face of symbols (☐ ☑ ✔ ➢) come from npm. Only the print stage loads them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const FONT_FILES = [
  fileURLToPath(new URL('fonts/FandolFang-Regular.ttf', import.meta.url)),
  fileURLToPath(new URL('fonts/FandolKai-Regular.ttf', import.meta.url)),
  require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'),
];

export const readFonts = (): Buffer[] => FONT_FILES.map((file) => readFileSync(file));
