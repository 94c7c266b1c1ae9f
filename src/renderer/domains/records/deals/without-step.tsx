import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleDashed } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { Button, Tooltip } from '../../../ui/index.ts';
import { standingWords } from '../../actions/step/standing-words.ts';
import { byStanding } from '../../actions/today/open-by-standing.ts';
import { countIn } from '../../actions/today/stake.ts';
import type { OpenList } from '../list/views/use-open-list.ts';
import { showsWithoutStep, toggleWithoutStep, withoutStep } from './without-step-filter.ts';

/** How many deals nobody has planned anything for, and a click that shows just those. */
export function WithoutStep({ list: { state, change } }: { list: OpenList }) {
  const { data } = useQuery(orpc.records.deals.totals.queryOptions({ input: byStanding() }));
  const count = countIn(data?.groups ?? [], 'none');
  const shown = showsWithoutStep(state.filters);
  const toggle = () => change({ filters: toggleWithoutStep(state.filters) });
  useCommands([
    {
      id: 'deals.without',
      title: shown ? 'Show deals with a next step too' : 'Show only deals without a next step',
      group: 'This view',
      icon: CircleDashed,
      keywords: ['leak', 'plan', 'next action', 'forgotten'],
      run: toggle,
    },
  ]);
  useAskedFor(() => {
    if (!shown) toggle();
  });
  if (count === 0 && !shown) return null;
  return (
    <Tooltip label={shown ? 'Show the others too' : 'Show only deals without a next step'}>
      <Button
        look="quiet"
        icon={CircleDashed}
        aria-pressed={shown}
        aria-label={`${standingWords.none}: ${count.toLocaleString('en-US')} deals`}
        className={shown ? 'bg-warn-soft text-warn' : 'text-warn'}
        onClick={toggle}
      >
        <span className="num">{count.toLocaleString('en-US')}</span>
      </Button>
    </Tooltip>
  );
}

/** `/deals?standing=none`, from the palette or another view; the address is then the list's own again. */
function useAskedFor(show: () => void) {
  const { standing } = useSearch({ strict: false });
  const navigate = useNavigate();
  const answer = useEffectEvent(() => {
    void navigate({ to: '/deals', search: {}, replace: true });
    show();
  });
  useEffect(() => {
    if (standing === withoutStep) answer();
  }, [standing]);
}
