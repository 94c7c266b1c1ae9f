export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** "Mon to Fri, 3 holidays": the digits that a plan keeps, as people say them. */
export function workingDaysWords(digits: string, holidays: number): string {
  const days = [...digits].sort().map((digit) => Number(digit) - 1);
  const names = days.map((day) => weekdays[day] ?? '');
  const run = days.length > 2 && days.every((day, i) => day === (days[0] ?? 0) + i);
  const words = run ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : names.join(', ');
  return holidays === 0 ? words : `${words}, ${holidays.toString()} ${holidays === 1 ? 'holiday' : 'holidays'}`;
}

/** Lines such as "2026-12-25 Christmas": a day, and what it is called. */
export function readHolidays(text: string): { holidays: { day: string; name: string }[] } | { problem: string } {
  const holidays: { day: string; name: string }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, day = '', name = ''] = /^(\d{4}-\d{2}-\d{2})\s*(.*)$/.exec(line) ?? [];
    const date = new Date(`${day}T00:00:00Z`);
    if (day === '' || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
      return { problem: `“${line.slice(0, 60)}” does not begin with a day such as 2026-12-25.` };
    }
    holidays.push({ day, name: name.slice(0, 200) });
  }
  return { holidays };
}

export const writeHolidays = (holidays: readonly { day: string; name: string }[]): string =>
  holidays.map(({ day, name }) => `${day} ${name}`.trim()).join('\n');
