import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UndoConflict } from '../../../contract/problem.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { orpc } from '../boundary.ts';
import { useFocusBack } from '../keyboard/use-focus-back.ts';
import { conflictKey, fieldName, fieldValue } from './conflict-words.ts';
import { type Disputed, take, useDisputed } from './undo.ts';

const SHOWN = 12;

/** Asks before an undo would overwrite what someone changed later. */
export function ConflictDialog() {
  const disputed = useDisputed((state) => state.disputed);
  return disputed ? <Dispute {...disputed} /> : null;
}

function Dispute({ way, command, conflicts }: Disputed) {
  useFocusBack();
  const names = useNames();
  const [working, setWorking] = useState<'keep' | 'overwrite' | null>(null);
  const close = () => useDisputed.setState({ disputed: null });
  const decide = (choice: 'keep' | 'overwrite') => {
    setWorking(choice);
    void take(way, command, choice).finally(() => setWorking(null));
  };
  const verb = way === 'undo' ? 'Undo' : 'Redo';
  const [one, more] = [conflicts.length === 1, conflicts.length - SHOWN];

  return (
    <Dialog
      open
      onOpenChange={close}
      width="lg"
      title={one ? 'This was changed again later' : `${conflicts.length} fields were changed again later`}
      description={`${verb} would overwrite what stands there now. Nothing has been changed yet.`}
      footer={
        <>
          <Button look="quiet" onClick={close}>
            Cancel
          </Button>
          <Button look="danger" busy={working === 'overwrite'} onClick={() => decide('overwrite')}>
            {verb} over {one ? 'it' : 'them'}
          </Button>
          <Button look="primary" autoFocus busy={working === 'keep'} onClick={() => decide('keep')}>
            Keep the later {one ? 'edit' : 'edits'}
          </Button>
        </>
      }
    >
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <thead>
          <tr className="text-left text-xs text-ink-3 [&>th]:border-b [&>th]:border-line [&>th]:pr-3 [&>th]:pb-1.5 [&>th]:font-semibold">
            <th className="w-[34%]">Record and field</th>
            <th>You set</th>
            <th>Now</th>
            <th>{verb} would put</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.slice(0, SHOWN).map((conflict) => (
            <Line key={conflictKey(conflict)} conflict={conflict} names={names} />
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="pt-2 text-xs text-ink-3">and {more} more</p> : null}
    </Dialog>
  );
}

function Line({ conflict, names }: { conflict: UndoConflict; names: ReadonlyMap<string, string> }) {
  const { record, field, expected, current, restored } = conflict;
  const currency = useCurrency(conflict);
  const show = (value: unknown) => fieldValue(field, value, { names, currency });
  return (
    <tr className="align-top [&>td]:border-b [&>td]:border-line [&>td]:py-2 [&>td]:pr-3 [&>td]:wrap-anywhere">
      <td>
        <span className="block font-medium">{record}</span>
        <span className="text-xs text-ink-3">{fieldName(field)}</span>
      </td>
      <td className="text-ink-2">{show(expected)}</td>
      <td className="font-medium">{show(current)}</td>
      <td className="text-ink-2">{show(restored)}</td>
    </tr>
  );
}

/** The currency of the record whose amount is disputed; the change itself holds the number alone. */
function useCurrency({ table, id, field }: UndoConflict): string | undefined {
  const amount = field.endsWith('_minor');
  const deal = useQuery(orpc.records.deals.get.queryOptions({ input: { id }, enabled: amount && table === 'deals' }));
  const account = useQuery(
    orpc.records.accounts.get.queryOptions({ input: { id }, enabled: amount && table === 'accounts' }),
  );
  return deal.data?.amount?.currency ?? account.data?.annualRevenue?.currency;
}

/** Names of stages and people, as a change of one of them is kept by id. */
function useNames(): ReadonlyMap<string, string> {
  const stages = useQuery(orpc.records.stages.list.queryOptions());
  const people = useQuery(orpc.records.people.list.queryOptions());
  return new Map([...(stages.data?.items ?? []), ...(people.data?.items ?? [])].map(({ id, name }) => [id, name]));
}
