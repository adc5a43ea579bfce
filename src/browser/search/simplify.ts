/** Turns traditional characters into simplified ones, by the tables of OpenCC. Loaded when a reader asks for it. */
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

export const simplify = (text: string): string => convert(text);
