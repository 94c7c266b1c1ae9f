import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { MailOpen } from 'lucide-react';
import { useState } from 'react';
import type { AnswerItem, Comparison } from '../../../../contract/pocs/packets.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Banner, Breadcrumbs, Button, EmptyState, ErrorState, Section, Skeleton, Tag } from '../../../ui/index.ts';
import { dayOf } from '../../records/list/shared-columns.tsx';
import { answerGrid } from './answer-grid.ts';
import { AnswerLine } from './answer-line.tsx';
import { answerStateWords, sectionWords } from './answer-words.ts';

type Asked = { all?: 'accept' | 'reject'; decisions?: Record<string, 'accept' | 'reject'> };

/** An answer beside what had been sent and what stands here now: each item is taken or left. */
export function AnswerView() {
  const { id, aid } = useParams({ from: '/frame/pocs/$id/answers/$aid' });
  const client = useQueryClient();
  const options = orpc.pocs.answers.get.queryOptions({ input: { id, aid } });
  const { data: answer, error, refetch } = useQuery(options);
  const poc = useQuery(orpc.pocs.get.queryOptions({ input: { id } }));
  const [busy, setBusy] = useState(false);

  const decide = async (asked: Asked) => {
    setBusy(true);
    try {
      const { command: _, ...next } = await core.pocs.answers.apply({ id, aid, ...asked });
      client.setQueryData(options.queryKey, next);
    } catch (failure) {
      tell(failure);
    } finally {
      setBusy(false);
    }
  };

  if (error && !answer) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!answer) return <Skeleton className="m-6 h-64" />;
  const open = answer.items.filter(({ decision }) => decision === 'open');
  const conflicts = open.filter(({ state }) => state === 'conflict').length;
  const sections = Object.entries(sectionWords).map(([key, title]) => ({
    key,
    title,
    items: answer.items.filter(({ section }) => section === key),
  }));
  return (
    <>
      <ViewTitle title={`Answer of ${answer.answeredBy}`} />
      <div className="flex h-full min-h-0 flex-col gap-4 overflow-y-auto px-6 pt-4 pb-10">
        <Breadcrumbs>
          <Link key="poc" to="/pocs/$id" params={{ id }}>
            {poc.data?.name ?? 'POC'}
          </Link>
          <Link key="packet" to="/pocs/$id/packet" params={{ id }}>
            Packet
          </Link>
          <span key="here">{`Answer of ${answer.answeredBy}`}</span>
        </Breadcrumbs>
        <header className="flex flex-wrap items-center gap-3">
          <div className="min-w-64 flex-1">
            <h2 className="text-lg font-semibold tracking-[-0.01em]">{answer.answeredBy}</h2>
            <p className="text-sm text-ink-3">{headline(answer, open.length, conflicts)}</p>
          </div>
          <Tag tone={answer.state === 'new' ? 'thread' : 'calm'}>{answerStateWords[answer.state]}</Tag>
          <Button disabled={busy || open.length === 0} onClick={() => void decide({ all: 'reject' })}>
            Reject the rest
          </Button>
          <Button look="primary" disabled={busy || open.length === 0} onClick={() => void decide({ all: 'accept' })}>
            {conflicts > 0 ? 'Accept all, theirs wins' : 'Accept all'}
          </Button>
        </header>
        {answer.revision < answer.latestRevision ? (
          <Banner tone="warn">
            {`They answered revision ${answer.revision.toString()}; revision ${answer.latestRevision.toString()} was made since. What you changed meanwhile shows as a conflict.`}
          </Banner>
        ) : null}
        {answer.items.length === 0 ? (
          <EmptyState icon={MailOpen} title="Nothing was answered">
            The file is sound, but the customer left everything as it was.
          </EmptyState>
        ) : null}
        {sections.map(({ key, title, items }) =>
          items.length === 0 ? null : (
            <Section key={key} title={title} note={items.length}>
              <div aria-hidden className={`${answerGrid} border-b border-line pb-1 text-xs text-ink-3`}>
                <span>What</span>
                <span>Here now</span>
                <span>They say</span>
              </div>
              <ul>
                {items.map((item: AnswerItem) => (
                  <AnswerLine
                    key={item.key}
                    item={item}
                    busy={busy}
                    onDecide={(decision) => void decide({ decisions: { [item.key]: decision } })}
                  />
                ))}
              </ul>
            </Section>
          ),
        )}
      </div>
    </>
  );
}

function headline({ answeredAt, revision, items }: Comparison, open: number, conflicts: number): string {
  const parts = [
    `answered revision ${revision.toString()} on ${dayOf(answeredAt)}`,
    `${items.length.toString()} ${items.length === 1 ? 'item' : 'items'}`,
    open > 0 ? `${open.toString()} to decide` : 'all decided',
    ...(conflicts > 0 ? [`${conflicts.toString()} in conflict`] : []),
  ];
  return parts.join(' · ');
}
