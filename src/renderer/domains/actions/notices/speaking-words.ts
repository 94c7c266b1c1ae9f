import type { Settings } from '../../../../contract/workspace.ts';

type Notices = Settings['notices'];

/** "08:30", as fields of a time have it. */
export function clockText(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes after midnight of a field's "08:30"; undefined for what is no time. */
export function minutesOf(text: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts && hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

/** When it speaks up, said back in a sentence, with its times as the fields beside it show them. */
export function speakingWords({ on, morningAt, quiet, weekends }: Notices, locale?: string): string {
  if (!on) return 'It says nothing. Overdue actions still show in Today.';
  const days = weekends ? 'Every day' : 'Monday to Friday';
  const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const shown = (minutes: number) => hour.format(minutes * 60_000);
  const never = quiet === null || quiet.from === quiet.to;
  const when = never ? `${days}, at any hour.` : `${days}, ${shown(quiet.to)} to ${shown(quiet.from)}.`;
  const digest = morningAt === null ? '' : ` The day's digest comes at ${shown(digestAt(morningAt, quiet))}.`;
  const held = never && weekends ? '' : ' What falls due in between is told as one, once it may speak again.';
  return `${when}${digest}${held}`;
}

/** A digest that would come in quiet hours comes when they end. */
function digestAt(morningAt: number, quiet: Notices['quiet']): number {
  if (quiet === null || quiet.from === quiet.to) return morningAt;
  const { from, to } = quiet;
  const isQuiet = from < to ? from <= morningAt && morningAt < to : morningAt >= from || morningAt < to;
  return isQuiet ? to : morningAt;
}
