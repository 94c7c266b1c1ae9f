import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Button, Dialog, ErrorState, FieldFrame, Select, SkeletonText } from '../../../ui/index.ts';
import { takeUp } from '../today/take-up.ts';
import { AdoptPreview } from './adopt-preview.tsx';
import { buckets, dealWords } from './leak-buckets.ts';
import { conditionsFor, type Leaking } from './leaking-deals.ts';

const SHOWN = 5;
const since = buckets.map(({ from }) => ({
  value: from.toString(),
  label: from === 0 ? 'However long' : `For ${from.toString()} days or more`,
}));

/** Plans what is suggested for many deals at once, once it has been seen what that is. */
export function AdoptDialog({ leaking, onClose }: { leaking: Leaking; onClose: () => void }) {
  const [from, setFrom] = useState('0');
  const [busy, setBusy] = useState(false);
  const filter = conditionsFor(leaking, Number(from));
  const first = useQuery(
    orpc.records.deals.list.queryOptions({
      input: { filter, limit: SHOWN, sort: '-amount' },
      placeholderData: (before) => before,
    }),
  );
  const count = first.data?.total ?? 0;
  const names = [leaking.owner?.label, leaking.stage?.label].filter((name) => name !== undefined);
  const adopt = async () => {
    setBusy(true);
    await takeUp({ all: { filter } });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={names.length > 0 ? `Adopt next steps: ${names.join(', ')}` : 'Adopt next steps'}
      description="Each deal without a next step gets the one that is suggested for it. One undo takes all of them back."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            icon={CalendarPlus}
            busy={busy}
            disabled={count === 0 || first.isPlaceholderData}
            onClick={() => void adopt()}
          >
            {count === 0 ? 'Adopt' : `Adopt for ${dealWords(count)}`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FieldFrame id="adopt-since" label="Without a next step" required>
          <Select id="adopt-since" value={from} onChange={setFrom} options={since} />
        </FieldFrame>
        {first.data ? (
          <AdoptPreview deals={first.data.items} count={count} />
        ) : first.isError ? (
          <ErrorState failure={problemOf(first.error)} onRetry={() => void first.refetch()} />
        ) : (
          <SkeletonText lines={5} />
        )}
      </div>
    </Dialog>
  );
}
