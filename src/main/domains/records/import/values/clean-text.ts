const DELETE = 127;

/** Control characters that do not part words or lines. Marks for right-to-left text and emoji joiners are kept. */
const controls = /(?![\t-\r\u0085])[\p{Cc}\ufeff]/gu;

/** One line of text: trimmed, without control characters, with single spaces for line ends and tabs. */
export function cleanText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(controls, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
    .toWellFormed();
}

/** Text of several lines: line ends become `\n`, control characters go. */
export function cleanNote(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(controls, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .trim()
    .toWellFormed();
}

/** Most cells need no cleaning, and finding that out must not cost a copy. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length === 0) return true;
  let before = 32;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code === 32 && before === 32)) return false;
    if (code >= DELETE && mayNeedCleaning(code)) return false;
    before = code;
  }
  return before !== 32;
}

/** Everything but the ranges that surely hold no spaces, controls or halves of characters. */
function mayNeedCleaning(code: number): boolean {
  if (code < 0x1680) return code < 0xa1;
  return !((code >= 0x2010 && code <= 0x2027) || (code >= 0x20a0 && code < 0x3000) || (code > 0x3000 && code < 0xd800));
}
