/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function cellText(text: string): string {
  if (!text.includes('_x')) return text;
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded.replaceAll('\0', '').toWellFormed();
}
