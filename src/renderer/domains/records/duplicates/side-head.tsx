import { Link } from '@tanstack/react-router';
import { Button, cx, Tag } from '../../../ui/index.ts';
import { dayOf } from '../list/shared-columns.tsx';
import type { Mergeable, MergeKind } from './merge-fields.ts';

interface SideHeadProps {
  kind: MergeKind;
  record: Mergeable;
  stays: boolean;
  shortcut: string;
  onKeep: () => void;
}

/** Above one of the two records: what it is, and whether it is the one that stays. */
export function SideHead({ kind, record, stays, shortcut, onKeep }: SideHeadProps) {
  const about = 'openDeals' in record ? `${record.openDeals.toLocaleString('en-US')} open deals` : record.accountName;
  return (
    <div
      className={cx(
        'flex min-w-0 flex-col items-start gap-1.5 border-l border-line px-4 py-3',
        stays && 'shadow-[inset_0_2px_0_var(--thread)]',
      )}
    >
      <Link
        to={kind === 'accounts' ? '/accounts/$id' : '/contacts/$id'}
        params={{ id: record.id }}
        className="cut max-w-full font-semibold hover:underline"
      >
        {record.name}
      </Link>
      <span className="cut max-w-full text-sm text-ink-2">
        {[about, `since ${dayOf(record.createdAt)}`].filter(Boolean).join(' · ')}
      </span>
      {stays ? (
        <Tag tone="thread">stays</Tag>
      ) : (
        <Button size="sm" shortcut={shortcut} onClick={onKeep}>
          Keep this one
        </Button>
      )}
    </div>
  );
}
