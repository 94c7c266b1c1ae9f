/** What 0x80–0x9F stand for; the five unassigned bytes become the replacement character. */
const upper = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

// Node's own windows-1252 decoder has read these bytes as Latin-1 control characters in some versions.
export function decodeWindows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (char) => upper.charAt(char.charCodeAt(0) - 0x80));
}
