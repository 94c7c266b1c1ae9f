const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const dayWords = (day: string): string => longDay.format(Date.parse(day));

export const valueWords = (value: number | null | undefined, format: (value: number) => string): string =>
  value === null || value === undefined ? 'not known' : format(value);
