import { CalendarClock, Phone } from 'lucide-react';
import { useCallback } from 'react';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Combobox, type Option } from '../../../ui/index.ts';
import { callWhen } from './call-words.ts';

const FOUND_AT_MOST = 50;

/** Finds the deal's calls and meetings that are not linked yet, latest first. */
export function LinkCall({ plan }: { plan: PocPlan }) {
  const { id, dealId } = plan.poc;
  const linked = plan.calls.map(({ activityId }) => activityId).join(' ');
  const find = useCallback(
    async (query: string, signal: AbortSignal): Promise<Option[]> => {
      const { items } = await core.records.activities.list(
        {
          limit: FOUND_AT_MOST,
          sort: '-occurredAt',
          search: query || undefined,
          filter: [
            { field: 'dealId', op: 'is', value: dealId },
            { field: 'kind', op: 'anyOf', value: ['call', 'meeting'] },
          ],
        },
        { signal },
      );
      return items
        .filter((one) => !linked.includes(one.id))
        .map((one) => ({
          value: one.id,
          label: one.subject,
          hint: callWhen(one),
          icon: one.kind === 'call' ? Phone : CalendarClock,
        }));
    },
    [dealId, linked],
  );
  const link = (activityId: string) => void core.pocs.calls.link({ id, activityId }).catch(tell);
  return (
    <span className="block w-56">
      <Combobox
        size="md"
        label="Calls of the deal"
        aria-label="Link a call or meeting"
        placeholder="Link a call or meeting"
        value={null}
        source={find}
        onChange={(option) => (option ? link(option.value) : undefined)}
      />
    </span>
  );
}
