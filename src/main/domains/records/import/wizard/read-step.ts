import type { StepKind } from '../../../../../contract/records/next-step.ts';
import { cleanNote, dueParser, isProblem, remembered } from '../index.ts';
import type { CellReader } from './cell-reader.ts';
import type { PlannedColumn } from './import-plan.ts';
import { longest, slotOf } from './record-values.ts';

const readWords = remembered((text: string) => {
  const words = cleanNote(text);
  return { words, kind: kindIn(words) };
});

/** What is to be done next, as long as it is. It becomes a step where there is a date. */
export const stepReader: CellReader = (text, values) => {
  const { words, kind } = readWords(text);
  const most = longest.nextWhat ?? 50_000;
  if (words.length > most) {
    return {
      problem: `The text has ${words.length.toLocaleString('en')} characters, and at most ${most.toLocaleString('en')} fit. Shorten it.`,
    };
  }
  if (words === '') return null;
  values[slotOf.nextWhat] = words;
  values[slotOf.nextKind] = kind;
  return null;
};

/** When that is due. What is over comes in as overdue: a file tells what is, it promises nothing. */
export function dueReader(column: PlannedColumn, timeZone: string): CellReader {
  const parse = dueParser({ order: column.dateOrder, excelSerials: column.excelSerials, timeZone });
  return (text, values) => {
    const due = parse(text);
    if (isProblem(due)) return due;
    if (due === null) return null;
    values[slotOf.nextAt] = due.at;
    values[slotOf.nextAllDay] = due.allDay ? 1 : 0;
    return null;
  };
}

const spoken: [StepKind, RegExp][] = [
  ['call', /\b(call|phone|ring|dial|anrufen?|telefon\w*|appel\w*|llamar|llamada)\b/i],
  [
    'meeting',
    /\b(meet|meeting|demo|workshop|visit|review|lunch|kick-?off|walk\w*through|termin|treffen|besuch|rdv|rendez-vous|r[ée]union|reuni[óo]n|visita)\b/i,
  ],
  ['email', /\b(e-?mails?|mail|send|write|reply|senden|schicken|schreiben|envoyer|écrire|enviar|escribir)\b/i],
];

/** Whether the words speak of a call, a meeting or a mail, by whichever stands first. */
export function kindIn(text: string): StepKind {
  const start = text.slice(0, 200);
  let first: { kind: StepKind; at: number } = { kind: 'task', at: Number.POSITIVE_INFINITY };
  for (const [kind, pattern] of spoken) {
    const at = start.search(pattern);
    if (at >= 0 && at < first.at) first = { kind, at };
  }
  return first.kind;
}
