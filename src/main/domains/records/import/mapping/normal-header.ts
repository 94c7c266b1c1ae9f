/**
 * The form in which headers are compared: `Deal - Close Date`, `deal_close_date` and `dealCloseDate` are all
 * “deal close date”.
 */
export function normalHeader(header: string): string {
  return header
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/__c$/i, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without the spaces: also `CLOSEDATE` is “closedate”. */
export function compactHeader(header: string): string {
  return normalHeader(header).replaceAll(' ', '');
}
