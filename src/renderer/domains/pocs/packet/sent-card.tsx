import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { Card, Tag } from '../../../ui/index.ts';
import { dayOf } from '../../records/list/shared-columns.tsx';

/** Every revision that was made, and whether the customer reads the latest. */
export function SentCard({ id }: { id: string }) {
  const { data } = useQuery(orpc.pocs.packets.queryOptions({ input: { id } }));
  const packets = data?.items ?? [];
  const latest = packets[0];
  return (
    <Card title="Packets sent" note={packets.length || undefined}>
      {packets.length === 0 ? (
        <p className="text-sm text-ink-3">
          None yet. Each one that says something new gets a revision, so that you see which one was answered.
        </p>
      ) : null}
      {latest && !latest.current ? (
        <p className="pb-2 text-sm text-warn">The customer is on an old revision: the plan has changed since.</p>
      ) : null}
      <ul className="flex flex-col gap-2 text-sm">
        {packets.map((packet) => (
          <li key={packet.id} className="flex flex-col">
            <span className="flex items-center gap-2">
              <span className="num font-medium">{`Revision ${packet.revision.toString()}`}</span>
              {packet.protected ? <Lock aria-label="protected" className="size-3.5 text-ink-3" /> : null}
              {packet.current ? <Tag tone="good">as it stands</Tag> : null}
              <span className="num ml-auto text-ink-3">{dayOf(packet.madeAt)}</span>
            </span>
            <span className="text-ink-3">
              {[
                packet.madeBy,
                packet.answers > 0 ? `${packet.answers.toString()} ${packet.answers === 1 ? 'answer' : 'answers'}` : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {packet.publishedTo ? <span className="cut text-xs text-ink-3">{packet.publishedTo}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
