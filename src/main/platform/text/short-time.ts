/** The parts that a zone's clock shows, kept: making a formatter takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string | undefined): Intl.DateTimeFormat {
  const key = zone ?? '';
  const known = formats.get(key);
  if (known) return known;
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...parts,
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
    timeZone: zone,
  });
  formats.set(key, made);
  return made;
}

/**
 * A time, short enough for a label: "Tue 24 Nov 10:00"; "Tue 24 Nov" for a whole day, which is told by its last
 * moment; the year where it is not this one.
 */
export function shortTime(ms: number, { zone, now = Date.now() }: { zone?: string; now?: number } = {}): string {
  const at = partsIn(zone, ms);
  const day = `${at('weekday')} ${at('day')} ${at('month')}`;
  const year = at('year') === partsIn(zone, now)('year') ? '' : ` ${at('year')}`;
  const clock = `${at('hour')}:${at('minute')}`;
  const whole = clock === '23:59' && at('second') === '59' && at('fractionalSecond') === '999';
  return `${day}${year}${whole ? '' : ` ${clock}`}`;
}

function partsIn(zone: string | undefined, ms: number): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatIn(zone).formatToParts(ms);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
