import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../../ui/index.ts';

interface LinkedRecordsProps {
  title: string;
  total: number | undefined;
  nothing: string;
  items: { id: string; to: string; name: string; detail?: ReactNode; end?: ReactNode }[] | undefined;
}

/** What belongs to a record: its deals, its people. */
export function LinkedRecords({ title, total, nothing, items }: LinkedRecordsProps) {
  return (
    <Card title={title} note={total ? total.toLocaleString('en-US') : undefined}>
      {items?.length === 0 ? <p className="text-sm text-pretty text-ink-3">{nothing}</p> : null}
      <ul className="flex flex-col">
        {items?.map(({ id, to, name, detail, end }) => (
          <li key={id} className="flex min-h-9 items-center gap-3 border-b border-line text-sm last:border-0">
            <Link to={to} className="cut min-w-0 flex-1 font-medium hover:underline">
              {name}
              {detail ? <span className="font-normal text-ink-3"> · {detail}</span> : null}
            </Link>
            {end}
          </li>
        ))}
      </ul>
      {items && total && total > items.length ? (
        <p className="pt-2 text-sm text-ink-3">{`and ${(total - items.length).toLocaleString('en-US')} more`}</p>
      ) : null}
    </Card>
  );
}
