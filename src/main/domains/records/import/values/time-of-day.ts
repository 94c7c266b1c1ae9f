export interface TimeOfDay {
  ms: number;
  /** Minutes east of UTC, or null where the text names no zone. */
  offset: number | null;
}

const pattern =
  /^(?:[T\s,]+|\s*(?:at|um|à|a las)\s+)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap])?\.?m?\.?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|(?:utc|gmt)\s*[+-]\d{1,2}(?::?\d{2})?)?$/i;

/** Reads what follows the date: `T14:05:00Z`, ` 2:05 PM`, `, 14:05 +02:00`. An empty text is midnight. */
export function timeOfDay(text: string): TimeOfDay | null {
  if (text.trim() === '') return { ms: 0, offset: null };
  const found = pattern.exec(text.replace(/\s+/g, ' ').trimEnd());
  if (found === null) return null;
  const [, hourText, minute, second = '0', fraction = '', half, zone] = found;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const ms =
    ((hour * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Math.floor(Number(`0.${fraction || '0'}`) * 1000);
  return { ms, offset: zone === undefined ? null : offsetOf(zone.toLowerCase()) };
}

function offsetOf(zone: string): number {
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -minutes : minutes;
}
