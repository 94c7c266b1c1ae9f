import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FlaskConical, Plus } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { Button, Card, Progress } from '../../../ui/index.ts';
import { askForPoc } from '../create/new-poc-state.ts';
import { StandingTag } from './standing-tag.tsx';

interface PocsOfDealProps {
  deal: { id: string; name: string; accountName: string | null };
}

/** The POCs on a deal: how far each has come and how it stands. */
export function PocsOfDeal({ deal: { id, name, accountName } }: PocsOfDealProps) {
  const { data } = useQuery(orpc.pocs.list.queryOptions({ input: { dealId: id } }));
  const make = () => askForPoc({ value: id, label: name, hint: accountName ?? undefined });
  useCommands([
    {
      id: 'deal.poc',
      title: 'New POC on this deal…',
      group: 'Create',
      icon: FlaskConical,
      keywords: ['proof of concept', 'trial', 'pilot'],
      run: make,
    },
  ]);
  return (
    <Card
      title="POCs"
      note={data?.total ? data.total.toString() : undefined}
      actions={
        <Button size="sm" look="quiet" icon={Plus} className="-mr-2" onClick={make}>
          New POC
        </Button>
      }
    >
      {data?.items.length === 0 ? (
        <p className="text-sm text-pretty text-ink-3">
          None yet. A POC holds what both sides promised, and goes to the customer as one file.
        </p>
      ) : null}
      <ul className="flex flex-col">
        {data?.items.map((poc) => (
          <li key={poc.id} className="flex flex-col gap-1 border-b border-line py-2 text-sm last:border-0 last:pb-0">
            <span className="flex items-center gap-2">
              <Link
                to="/pocs/$id"
                params={{ id: poc.id }}
                className="cut min-w-0 flex-1 font-medium hover:underline"
                title={poc.name}
              >
                {poc.name}
              </Link>
              <StandingTag poc={poc} />
            </span>
            <span className="flex items-center gap-2">
              <Progress label={`Progress of ${poc.name}`} done={poc.percent} total={100} />
              <span className="num w-10 shrink-0 text-right text-ink-3">{`${poc.percent.toString()} %`}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
