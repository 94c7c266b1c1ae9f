import { CalendarClock, Mail, Phone, SquareCheck, Undo2 } from 'lucide-react';
import type { TimelineEntry } from '../../../../contract/workspace.ts';
import { take } from '../../../app/undo/undo.ts';
import { formatMoment, IconButton, Knot, Tag } from '../../../ui/index.ts';
import { valueWords } from './value-words.ts';

const who = ({ actor, actorName }: TimelineEntry): string =>
  actorName ?? { person: 'You', app: 'Throughline', sync: 'Sync', claude: 'Claude', customer: 'The customer' }[actor];

/** One thing that happened: a note, a call, or the fields that a command changed. */
export function TimelineKnot({ entry }: { entry: TimelineEntry }) {
  const { at, type, label, body, changes, command, undone } = entry;
  const source = (
    <span className="flex min-h-5 items-center gap-1.5">
      <span className="num">{`${formatMoment(at)} · ${who(entry)}`}</span>
      {undone ? <Tag>undone</Tag> : null}
      {type === 'change' && command && !undone ? (
        <span className="opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100">
          <IconButton size="sm" icon={Undo2} label={`Undo: ${label}`} onClick={() => void take('undo', command)} />
        </span>
      ) : null}
    </span>
  );
  return (
    <Knot source={source} tone={type === 'note' ? 'warn' : type === 'activity' ? 'good' : 'thread'}>
      <span className={undone ? 'text-ink-3 line-through' : 'font-medium'}>
        {type === 'activity' ? <ActivityIcon label={label} /> : null}
        {label}
      </span>
      {body ? <span className="mt-0.5 block whitespace-pre-line text-ink-2">{body}</span> : null}
      {changes.length > 0 ? (
        <span className="mt-0.5 block text-ink-2">
          {changes.map(({ field, before, after }) => (
            <span key={field} className="block">
              <span className="text-ink-3">{field}: </span>
              {valueWords(before)}
              <span className="text-ink-3"> → </span>
              {valueWords(after)}
            </span>
          ))}
        </span>
      ) : null}
    </Knot>
  );
}

const icons = { call: Phone, meeting: CalendarClock, 'e-mail': Mail, task: SquareCheck };

function ActivityIcon({ label }: { label: string }) {
  const found = Object.entries(icons).find(([word]) => label.toLowerCase().startsWith(word));
  const Icon = found?.[1];
  return Icon ? <Icon aria-hidden className="mr-1 inline size-3.5 text-ink-3" /> : null;
}
