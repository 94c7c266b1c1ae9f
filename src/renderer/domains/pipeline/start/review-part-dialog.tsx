import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardCheck, FileUp } from 'lucide-react';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Button, buttonClasses, Dialog, FieldFrame, type Filter, FilterBar, Input } from '../../../ui/index.ts';
import { dealFields } from '../../records/deals/deal-fields.ts';
import { conditionsOf } from '../../records/list/filter-conditions.ts';
import { useCustomFields, usePeople, useStages } from '../../records/list/use-choices.ts';
import { dealsWords } from '../review-words.ts';
import { useStartReview } from './use-start-review.ts';

const isOpen = { field: 'outcome', op: 'is', value: 'open' } as const;

/** A review of some of the open deals: those that filters leave, or those of a file. */
export function ReviewPartDialog({ onClose }: { onClose: () => void }) {
  const [filters, setFilters] = useState<Filter[]>([]);
  const [name, setName] = useState('');
  const start = useStartReview();
  const known = { stages: useStages(), people: usePeople(), customFields: useCustomFields('deals') };
  const fields = dealFields(known).filter(({ id }) => id !== 'outcome');
  const filter = conditionsOf(filters, fields);
  const found = useQuery(
    orpc.records.deals.list.queryOptions({
      input: { filter: [isOpen, ...filter], limit: 1 },
      placeholderData: (before) => before,
    }),
  );
  const count = found.data?.total ?? 0;
  const go = () => start.mutate({ filter, name: name.trim() || undefined }, { onSuccess: onClose });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Review part of the pipeline"
      description="Only deals that are open and that all of these leave. Money, health and findings are then of these alone."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            icon={ClipboardCheck}
            busy={start.isPending}
            disabled={filter.length === 0 || count === 0}
            onClick={go}
          >
            {filter.length === 0 ? 'Review' : `Review ${dealsWords(count)}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {found.isError ? <Banner tone="bad">{problemOf(found.error).message}</Banner> : null}
        <FilterBar fields={fields} filters={filters} onChange={setFilters} />
        <p aria-live="polite" className="text-sm text-ink-3">
          {filter.length === 0
            ? 'Add a filter: an owner, a stage, a close date.'
            : count === 0
              ? 'No open deal fits. Take a filter away.'
              : `${dealsWords(count)} will be looked at.`}
        </p>
        <FieldFrame id="review-name" label="What it is called">
          <Input
            id="review-name"
            value={name}
            maxLength={120}
            placeholder="Commit this quarter"
            onChange={(event) => setName(event.target.value)}
          />
        </FieldFrame>
        <div className="flex items-center gap-3 border-t border-line pt-4 text-sm text-ink-2">
          <span className="min-w-0 flex-1 text-pretty">
            Or the deals of a file: import it, and review what came in at the end.
          </span>
          <Link to="/import" className={buttonClasses('default')} onClick={onClose}>
            <FileUp aria-hidden className="size-3.5" /> Import a file
          </Link>
        </div>
      </div>
    </Dialog>
  );
}
