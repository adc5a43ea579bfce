/** Whether a character is an ideograph of the common block: no space, no sign, nothing that is folded but 條節編錄. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
