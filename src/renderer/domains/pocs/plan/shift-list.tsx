import type { Shift } from '../../../../contract/pocs/shapes.ts';
import { formatDay } from '../../../ui/index.ts';

const most = 6;

/** What moves along with a date, each from where to where. */
export function ShiftList({ shifts }: { shifts: Shift[] }) {
  if (shifts.length < 2) return null;
  const hidden = shifts.length - most;
  return (
    <div className="border-t border-line pt-2">
      <p className="pb-1 text-xs text-ink-3">{`${shifts.length.toString()} dates move together`}</p>
      <ul className="flex flex-col gap-0.5 text-xs">
        {shifts.slice(0, most).map(({ id, edge, title, from, to }) => (
          <li key={`${id} ${edge}`} className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
            <span className="cut">{edge === 'start' ? `${title} (start)` : title}</span>
            <span className="num text-ink-2">{`${from ? formatDay(from) : 'none'} → ${to ? formatDay(to) : 'none'}`}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 ? <p className="pt-1 text-xs text-ink-3">{`and ${hidden.toString()} more`}</p> : null}
    </div>
  );
}
