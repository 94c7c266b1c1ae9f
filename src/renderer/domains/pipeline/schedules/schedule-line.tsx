import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Schedule } from '../../../../contract/pipeline/schedules.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, cx, DropdownMenu, IconButton, Switch, Tag } from '../../../ui/index.ts';
import { deliverWords, hereZone, runAt, runTone, runWords, zoneWords } from './schedule-words.ts';

/** When a review runs by itself, what became of the last, and where it goes. */
export function ScheduleLine({ schedule, onOpen }: { schedule: Schedule; onOpen: () => void }) {
  const { id, name, means, zone, nextRuns, lastRun, deliver, enabled, filter } = schedule;
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const send = async (ask: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await ask();
      await queries.invalidateQueries({ queryKey: orpc.pipeline.schedules.key() });
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };
  const [next] = nextRuns;
  const elsewhere = zone === hereZone() ? '' : ` (${zoneWords(zone)})`;
  return (
    <li className="flex items-center gap-4 px-4 py-2.5 hover:bg-hover">
      <Switch
        aria-label={`${name} is on`}
        value={enabled}
        disabled={busy}
        onChange={(on) => void send(() => core.pipeline.schedules.patch({ id, enabled: on }))}
      />
      <div className={cx('min-w-0 flex-1', !enabled && 'text-ink-3')}>
        <button type="button" onClick={onOpen} className="cut max-w-full rounded-1 font-medium hover:underline">
          {name}
        </button>
        <p className="cut text-sm text-ink-3">
          {`${means}${elsewhere} · ${deliverWords(deliver)}${filter && filter.length > 0 ? ' · part of the pipeline' : ''}`}
        </p>
      </div>
      <dl className="num grid w-66 shrink-0 grid-cols-[3rem_minmax(0,1fr)] items-center gap-y-0.5 text-sm">
        <dt className="text-ink-3">Next</dt>
        <dd>{enabled && next ? runAt(next, zone) : <span className="text-ink-3">off</span>}</dd>
        <dt className="text-ink-3">Last</dt>
        <dd className="flex items-center gap-2">
          {lastRun ? (
            <>
              {runAt(lastRun.dueAt, zone)}
              <Tag tone={runTone[lastRun.state]}>{runWords[lastRun.state]}</Tag>
            </>
          ) : (
            <span className="text-ink-3">has not run yet</span>
          )}
        </dd>
      </dl>
      <Button
        size="sm"
        icon={Play}
        busy={busy}
        aria-label={`Run now: ${name}`}
        onClick={() => void send(() => core.pipeline.schedules.runNow({ id }))}
      >
        Run now
      </Button>
      <DropdownMenu
        align="end"
        trigger={<IconButton icon={Ellipsis} size="sm" label={`More about “${name}”`} />}
        entries={[
          { label: 'Change…', icon: Pencil, onSelect: onOpen },
          'separator',
          {
            label: 'Delete; its reviews stay',
            icon: Trash2,
            danger: true,
            onSelect: () => void send(() => core.pipeline.schedules.delete({ id })),
          },
        ]}
      />
    </li>
  );
}
