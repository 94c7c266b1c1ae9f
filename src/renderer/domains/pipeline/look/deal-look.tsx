import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Telescope } from 'lucide-react';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { Button } from '../../../ui/index.ts';
import { counted, whenWords } from '../review-words.ts';
import { LookResult } from './look-result.tsx';

/** A closer look at a deal: qualitative risks, what is missing, what to do next, each with what it rests on. */
export function DealLook({ dealId }: { dealId: string }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(orpc.pipeline.reviews.looks.queryOptions({ input: { id: dealId } }));
  const take = useMutation(
    orpc.pipeline.reviews.look.mutationOptions({
      onSuccess: () => {
        setOpen(true);
        return queries.invalidateQueries({ queryKey: orpc.pipeline.reviews.looks.key() });
      },
    }),
  );
  const latest = data?.items[0];
  return (
    <div className="mt-3 flex flex-col gap-3 border-t border-line pt-3">
      {latest && open ? <LookResult look={latest} /> : null}
      <div className="flex items-center gap-2">
        <Button
          size="sm"
          icon={Telescope}
          busy={take.isPending}
          onClick={() => take.mutate({ id: dealId, engine: 'local' })}
        >
          {latest ? 'Look again' : 'Take a look'}
        </Button>
        {latest ? (
          <Button size="sm" look="quiet" aria-expanded={open} className="ml-auto" onClick={() => setOpen(!open)}>
            {open ? 'Hide it' : `${counted(latest.risks.length, 'risk')} seen ${whenWords(latest.at)}`}
          </Button>
        ) : (
          <span className="text-xs text-pretty text-ink-3">
            Reads notes, activities and fields on this laptop, and cites each.
          </span>
        )}
      </div>
    </div>
  );
}
