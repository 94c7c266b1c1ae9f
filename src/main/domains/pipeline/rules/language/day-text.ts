const written = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first moment of a day written YYYY-MM-DD, or of one some days on, where this laptop is; undefined: no such day. */
export function momentOf(text: string, daysOn = 0): number | undefined {
  const [, year, month, day] = (written.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at = new Date(year, month - 1, day);
  if (at.getFullYear() !== year || at.getMonth() !== month - 1 || at.getDate() !== day) return undefined;
  return new Date(year, month - 1, day + daysOn).getTime();
}
