import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DateRule, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Button, DateInput, NumberInput, SegmentedControl, Select } from '../../../ui/index.ts';
import { followables } from './rule-words.ts';
import { ShiftList } from './shift-list.tsx';

interface MoveDateProps {
  plan: PocPlan;
  /** The id of a line, or `kickoff`. */
  lineId: string;
  edge: 'start' | 'end';
  day: string | null;
  rule: DateRule | null;
  onDone: () => void;
}

type Unit = 'workdays-after' | 'workdays-before' | 'days-after' | 'days-before';
const units: { value: Unit; label: string }[] = [
  { value: 'workdays-after', label: 'working days after' },
  { value: 'workdays-before', label: 'working days before' },
  { value: 'days-after', label: 'days after' },
  { value: 'days-before', label: 'days before' },
];
const unitOf = ({ unit, offset }: DateRule): Unit => `${unit}-${offset < 0 ? 'before' : 'after'}`;

/** Picks a day, or says what it follows; shows everything that would move before it does. */
export function MoveDate({ plan, lineId, edge, day, rule, onDone }: MoveDateProps) {
  const [way, setWay] = useState<'day' | 'rule'>(rule ? 'rule' : 'day');
  const [picked, setPicked] = useState(day);
  const [follows, setFollows] = useState<DateRule>(
    rule ?? { from: 'kickoff', edge: 'end', offset: 1, unit: 'workdays' },
  );
  const [problem, setProblem] = useState<string>();
  const input = {
    id: plan.poc.id,
    line: lineId,
    edge,
    ...(way === 'day' ? { day: picked } : { rule: follows }),
  };
  const changed = way === 'day' ? picked !== day || rule !== null : JSON.stringify(follows) !== JSON.stringify(rule);
  const preview = useQuery({
    ...orpc.pocs.previewDates.queryOptions({ input }),
    enabled: changed,
    retry: false,
    staleTime: 0,
  });
  const save = async () => {
    try {
      await core.pocs.moveDates(input);
      onDone();
    } catch (error) {
      setProblem(problemOf(error).message);
    }
  };
  const others = followables(plan, lineId);
  const refused = problem ?? (preview.error ? problemOf(preview.error).message : undefined);
  const shifts = preview.data?.shifts ?? [];

  return (
    <div className="flex flex-col gap-3 text-sm">
      {lineId === 'kickoff' ? null : (
        <SegmentedControl
          label="How the date is set"
          value={way}
          onChange={setWay}
          options={[
            { value: 'day', label: 'On a day' },
            { value: 'rule', label: 'Follows another' },
          ]}
        />
      )}
      {way === 'day' ? (
        <DateInput aria-label="Day" value={picked} onChange={setPicked} />
      ) : (
        <div className="grid grid-cols-[4.5rem_1fr] gap-2">
          <NumberInput
            aria-label="How many"
            whole
            least={0}
            most={1000}
            value={Math.abs(follows.offset)}
            onChange={(many) => setFollows((now) => ({ ...now, offset: (now.offset < 0 ? -1 : 1) * (many ?? 0) }))}
          />
          <Select<Unit>
            aria-label="Before or after"
            value={unitOf(follows)}
            options={units}
            onChange={(next) =>
              setFollows((now) => ({
                ...now,
                unit: next.startsWith('workdays') ? 'workdays' : 'days',
                offset: Math.abs(now.offset) * (next.endsWith('before') ? -1 : 1),
              }))
            }
          />
          <Select
            aria-label="What it follows"
            className="col-span-2"
            value={follows.from}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(from) => setFollows((now) => ({ ...now, from }))}
          />
          {follows.from === 'kickoff' ? null : (
            <SegmentedControl
              label="Which end of it"
              value={follows.edge}
              onChange={(next) => setFollows((now) => ({ ...now, edge: next }))}
              options={[
                { value: 'start', label: 'its start' },
                { value: 'end', label: 'its end' },
              ]}
            />
          )}
        </div>
      )}
      {refused ? (
        <p role="alert" className="text-xs font-medium text-bad">
          {refused}
        </p>
      ) : (
        <ShiftList shifts={shifts} />
      )}
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button
          size="sm"
          look="primary"
          disabled={!changed || refused !== undefined || preview.isFetching}
          onClick={() => void save()}
        >
          {shifts.length > 1 ? `Move ${shifts.length.toString()} dates` : 'Save'}
        </Button>
      </div>
    </div>
  );
}
