import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { orpc } from '../../../app/boundary.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { problemOf } from '../../../app/problems/problem.ts';
import { Breadcrumbs, ErrorState, Skeleton } from '../../../ui/index.ts';
import { AnswersCard } from '../answers/answers-card.tsx';
import { BrandCard } from './brand-card.tsx';
import { LeftOutCard } from './left-out-card.tsx';
import { PacketPreview } from './packet-preview.tsx';
import { SendCard } from './send-card.tsx';
import { SentCard } from './sent-card.tsx';

/** What the customer will see, beside everything that decides it: what stays here, the brand, and how it is sent. */
export function PacketView() {
  const { id } = useParams({ from: '/frame/pocs/$id/packet' });
  const poc = useQuery(orpc.pocs.get.queryOptions({ input: { id } }));
  const preview = useQuery({
    ...orpc.pocs.packetPreview.queryOptions({ input: { id } }),
    placeholderData: keepPreviousData,
  });
  const error = poc.error ?? preview.error;
  const retry = () => void Promise.all([poc.refetch(), preview.refetch()]);
  if (error && !(poc.data && preview.data)) return <ErrorState failure={problemOf(error)} onRetry={retry} />;
  if (!poc.data || !preview.data) return <Skeleton className="m-6 h-64" />;
  return (
    <>
      <ViewTitle title={`Packet: ${poc.data.name}`} />
      <div className="flex h-full min-h-0 flex-col">
        <div className="px-6 pt-4 pb-3">
          <Breadcrumbs>
            <Link key="list" to="/pocs">
              POCs
            </Link>
            <Link key="poc" to="/pocs/$id" params={{ id }}>
              {poc.data.name}
            </Link>
            <span key="here">Packet</span>
          </Breadcrumbs>
        </div>
        <div className="grid min-h-0 flex-1 items-start gap-4 overflow-y-auto px-6 pb-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <section aria-label="Preview" className="overflow-hidden rounded-2 border">
            <PacketPreview html={preview.data.html} style={preview.data.style} />
          </section>
          <div className="flex flex-col gap-4">
            <SendCard id={id} name={poc.data.name} />
            <LeftOutCard items={preview.data.leftOut} />
            <BrandCard poc={poc.data} />
            <SentCard id={id} />
            <AnswersCard id={id} />
          </div>
        </div>
      </div>
    </>
  );
}
