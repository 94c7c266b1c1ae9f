import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import type { Job } from '../../../../../contract/base.ts';
import { orpc } from '../../../../app/boundary.ts';
import { Section, Tag } from '../../../../ui/index.ts';
import { count, kindWords } from '../import-words.ts';
import { watchImport } from '../wizard-state.ts';

const SHOWN = 5;
const isImport = ({ kind }: Job) => /(^|[.:/])imports?$/.test(kind);
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Imports under way and those of before, to come back to. Nothing while there is none. */
export function EarlierImports() {
  const { data } = useQuery(orpc.workspace.jobs.list.queryOptions({ input: { limit: 50 } }));
  const jobs = data?.items.filter(isImport).slice(0, SHOWN) ?? [];
  if (jobs.length === 0) return null;
  return (
    <Section title="Earlier imports" className="mt-2">
      <ul className="flex flex-col border-t border-line">
        {jobs.map((job) => (
          <EarlierImport key={job.id} job={job} />
        ))}
      </ul>
    </Section>
  );
}

function EarlierImport({ job }: { job: Job }) {
  const { data } = useQuery(orpc.records.imports.get.queryOptions({ input: { id: job.id } }));
  if (!data) return null;
  const { created, updated, failed } = data.counts;
  const words = [
    created > 0 ? `${count(created)} created` : '',
    updated > 0 ? `${count(updated)} updated` : '',
    failed > 0 ? `${count(failed)} failed` : '',
  ];
  return (
    <li className="border-b border-line">
      <button
        type="button"
        onClick={() => watchImport(job.id)}
        className="flex h-row w-full items-center gap-3 rounded-1 px-2 text-left text-sm hover:bg-hover"
      >
        <span className="min-w-0 flex-1 truncate font-medium" dir="auto">
          {data.fileName}
        </span>
        {job.state === 'done' ? (
          <span className="num text-ink-3">{words.filter(Boolean).join(', ') || 'Nothing new'}</span>
        ) : (
          <StateTag state={job.state} />
        )}
        <span className="w-16 text-ink-3">{kindWords[data.kind].title}</span>
        <span className="num w-24 text-right text-ink-3">{day.format(new Date(job.createdAt))}</span>
        <ChevronRight aria-hidden className="size-4 text-ink-3" />
      </button>
    </li>
  );
}

function StateTag({ state }: Pick<Job, 'state'>) {
  if (state === 'failed') return <Tag tone="bad">Failed</Tag>;
  if (state === 'cancelled') return <Tag>Cancelled</Tag>;
  return <Tag tone="thread">{state === 'queued' ? 'Waiting' : 'Running'}</Tag>;
}
