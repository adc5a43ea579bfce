/**
 * Finds a Chromium to test with: one that is installed, else the one that npm brought, unpacked once into
 * `node_modules/.cache`. `YAODIAN_CHROMIUM=npm` asks for the latter even where there is one installed.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Chromium {
  readonly executablePath: string;
  /** What it needs in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache');
const UNPACKED = path.join(CACHE, 'chromium');

export async function findChromium(): Promise<Chromium> {
  const given = process.env.CHROME_PATH;
  const fonts = await bringFonts();
  if (given) return { executablePath: given, env: fonts };
  const installed = process.env.YAODIAN_CHROMIUM === 'npm' ? undefined : INSTALLED.find(existsSync);
  if (installed) return { executablePath: installed, env: fonts };
  if (!existsSync(UNPACKED)) await unpack();
  return { executablePath: path.join(UNPACKED, 'chromium'), env: { ...environmentOf(UNPACKED), ...fonts } };
}

/** Whole or not at all: another process, or the next run, never meets half a browser. */
async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const part = await mkdtemp(`${UNPACKED}-`);
  try {
    await unpackInto(part);
    await rename(part, UNPACKED);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Somebody else was quicker.
    if (!existsSync(UNPACKED)) throw error;
  }
}

/** The package unpacks into the system's folder for temporary files and knows only the environment to be told otherwise. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  // Its name for a system without libnss3 and libnspr4, for which it brings its own.
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function environmentOf(folder: string): Record<string, string> {
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { LD_LIBRARY_PATH: libraries };
}

const FONTS = path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const FACES = ['noto-sans-sc/400Regular', 'noto-sans-sc/700Bold', 'noto-serif-sc/400Regular', 'noto-serif-sc/700Bold'];

/**
 * Chinese faces that npm brought, beside those of the machine, which may have none: what a page prints would then be
 * boxes, of which nobody can read back what they stand for.
 */
async function bringFonts(): Promise<Record<string, string>> {
  const folders = FACES.map((face) => `<dir>${path.join(FONTS, face)}</dir>`).join('');
  const file = path.join(CACHE, 'fonts.conf');
  await mkdir(CACHE, { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${path.join(UNPACKED, 'fonts')}</dir>${folders}<cachedir>${path.join(CACHE, 'fontconfig')}</cachedir></fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
