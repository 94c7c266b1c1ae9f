import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Button, Checkbox, Dialog, Textarea } from '../../../ui/index.ts';
import { ShiftList } from './shift-list.tsx';
import { readHolidays, weekdays, writeHolidays } from './working-days.ts';

interface WorkingDaysDialogProps {
  plan: PocPlan;
  onClose: () => void;
}

/** Which days count as working days in this plan; dates that count in them move when this changes. */
export function WorkingDaysDialog({ plan, onClose }: WorkingDaysDialogProps) {
  const { id, workingDays, holidays } = plan.poc;
  const [days, setDays] = useState(workingDays);
  const [text, setText] = useState(writeHolidays(holidays));
  const [problem, setProblem] = useState<string>();
  const read = readHolidays(text);
  const typed = 'holidays' in read ? read.holidays : undefined;
  const input = { id, workingDays: days, holidays: typed ?? holidays };
  const changed = days !== workingDays || (typed && writeHolidays(typed) !== writeHolidays(holidays));
  const preview = useQuery({
    ...orpc.pocs.previewDates.queryOptions({ input }),
    enabled: Boolean(changed) && days !== '' && typed !== undefined,
    retry: false,
    staleTime: 0,
  });
  const save = async () => {
    try {
      await core.pocs.moveDates(input);
      onClose();
    } catch (error) {
      setProblem(problemOf(error).message);
    }
  };
  const refused =
    ('problem' in read ? read.problem : undefined) ??
    (days === '' ? 'A plan needs at least one working day.' : undefined) ??
    problem ??
    (preview.error ? problemOf(preview.error).message : undefined);
  const toggle = (digit: string, on: boolean) =>
    setDays((now) => [...(on ? `${now}${digit}` : now.replace(digit, ''))].sort().join(''));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="sm"
      title="Working days"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!changed || refused !== undefined} onClick={() => void save()}>
            {preview.data && preview.data.shifts.length > 0
              ? `Save and move ${preview.data.shifts.length.toString()}`
              : 'Save'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 text-sm">
        <fieldset className="flex flex-wrap gap-4">
          <legend className="pb-1 text-ink-3">People work on</legend>
          {weekdays.map((name, i) => {
            const digit = (i + 1).toString();
            const boxId = `working-${digit}`;
            return (
              <span key={name} className="flex items-center gap-1.5">
                <Checkbox id={boxId} value={days.includes(digit)} onChange={(on) => toggle(digit, on === true)} />
                <label htmlFor={boxId}>{name}</label>
              </span>
            );
          })}
        </fieldset>
        <div className="flex flex-col gap-1">
          <label htmlFor="holidays" className="text-ink-3">
            Holidays of either side, one a line
          </label>
          <Textarea
            id="holidays"
            rows={5}
            value={text}
            placeholder="2026-12-25 Christmas"
            onChange={(event) => setText(event.target.value)}
            className="num"
          />
        </div>
        {refused ? (
          <p role="alert" className="text-xs font-medium text-bad">
            {refused}
          </p>
        ) : (
          <ShiftList shifts={preview.data?.shifts ?? []} />
        )}
      </div>
    </Dialog>
  );
}
