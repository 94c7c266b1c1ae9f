import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Poc } from '../../../../contract/pocs/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { buttonClasses, Card, formatDay, Tag } from '../../../ui/index.ts';
import { dayOf } from '../../records/list/shared-columns.tsx';
import { answerStateWords } from '../answers/answer-words.ts';

const SHOWN = 3;

/** What went to the customer last, and what came back. */
export function ExchangeCard({ poc: { id, signedBy, signedOn } }: { poc: Poc }) {
  const packets = useQuery(orpc.pocs.packets.queryOptions({ input: { id } }));
  const answers = useQuery(orpc.pocs.answers.list.queryOptions({ input: { id } }));
  const latest = packets.data?.items[0];
  return (
    <Card
      title="With the customer"
      actions={
        <Link to="/pocs/$id/packet" params={{ id }} className={`${buttonClasses('quiet', 'sm')} -mr-2`}>
          Packet
        </Link>
      }
    >
      <div className="flex flex-col gap-2 text-sm">
        {latest ? (
          <>
            <p className="flex flex-wrap items-center gap-2">
              <span className="num font-medium">{`Revision ${latest.revision.toString()}`}</span>
              <span className="num text-ink-3">{`made ${dayOf(latest.madeAt)}`}</span>
              {latest.current ? <Tag tone="good">as it stands</Tag> : null}
            </p>
            {latest.current ? null : (
              <p className="text-pretty text-warn">The customer is on an old revision: the plan has changed since.</p>
            )}
          </>
        ) : (
          <p className="text-pretty text-ink-3">No packet yet. It is one file that opens anywhere, without a login.</p>
        )}
        {answers.data?.items.slice(0, SHOWN).map((answer) => (
          <Link
            key={answer.answerId}
            to="/pocs/$id/answers/$aid"
            params={{ id, aid: answer.answerId }}
            className="-mx-2 flex items-center gap-2 rounded-1 px-2 py-1 hover:bg-hover"
          >
            <span className="cut font-medium">{answer.answeredBy}</span>
            <Tag tone={answer.state === 'new' ? 'thread' : 'calm'}>{answerStateWords[answer.state]}</Tag>
            <span className="num ml-auto shrink-0 text-ink-3">{dayOf(answer.answeredAt)}</span>
          </Link>
        ))}
        {signedBy ? (
          <p className="text-good">{`Signed off by ${signedBy}${signedOn ? ` on ${formatDay(signedOn)}` : ''}.`}</p>
        ) : null}
      </div>
    </Card>
  );
}
