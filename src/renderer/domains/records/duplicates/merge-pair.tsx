import { ArrowLeftRight, Combine, Split } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { candidate } from '../../../../contract/records/merge.ts';
import { core } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button } from '../../../ui/index.ts';
import { FieldChoice } from './field-choice.tsx';
import { likelyChoices, likelyWinner, mergeFields, type Side, takenFromLoser } from './merge-fields.ts';
import { SideHead } from './side-head.tsx';

export type Pair = z.infer<typeof candidate>;

/** Two records side by side: which one stays, and which value of each field it keeps. */
export function MergePair({ pair }: { pair: Pair }) {
  const { kind, a, b } = pair;
  const fields = useMemo(() => mergeFields(a, b), [a, b]);
  const [winner, setWinner] = useState<Side>(() => likelyWinner(a, b));
  const [choices, setChoices] = useState(() => likelyChoices(fields, winner));
  const [busy, setBusy] = useState(false);
  const [kept, lost] = winner === 'a' ? [a, b] : [b, a];
  const keep = (side: Side) => {
    setWinner(side);
    setChoices(likelyChoices(fields, side));
  };
  const doing = async (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };
  const merge = () =>
    doing(() =>
      core.records.merge.merge({
        kind,
        winnerId: kept.id,
        loserId: lost.id,
        take: takenFromLoser(fields, choices, winner),
      }),
    );
  const separate = () => doing(() => core.records.merge.keepSeparate({ kind, aId: a.id, bId: b.id }));

  useCommands([
    { id: 'pair.left', title: 'Keep the left record', group: 'Edit', shortcuts: ['1'], run: () => keep('a') },
    { id: 'pair.right', title: 'Keep the right record', group: 'Edit', shortcuts: ['2'], run: () => keep('b') },
    { id: 'pair.merge', title: 'Merge this pair', group: 'Edit', icon: Combine, shortcuts: ['m'], run: merge },
    {
      id: 'pair.separate',
      title: 'Keep the two separate',
      group: 'Edit',
      icon: Split,
      shortcuts: ['x'],
      run: separate,
    },
  ]);

  return (
    <article aria-label={`${a.name} and ${b.name}`} className="mx-auto flex max-w-220 flex-col gap-4 p-6">
      <div className="overflow-clip rounded-2 border border-line bg-panel">
        <div className="grid grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)] border-b border-line">
          <span className="flex items-center px-4">
            <Button
              look="quiet"
              size="sm"
              icon={ArrowLeftRight}
              aria-label="Swap which record stays"
              onClick={() => keep(winner === 'a' ? 'b' : 'a')}
            >
              Swap
            </Button>
          </span>
          <SideHead kind={kind} record={a} stays={winner === 'a'} shortcut="1" onKeep={() => keep('a')} />
          <SideHead kind={kind} record={b} stays={winner === 'b'} shortcut="2" onKeep={() => keep('b')} />
        </div>
        {fields.map((field) => (
          <FieldChoice
            key={field.field}
            field={field}
            chosen={choices[field.field] ?? winner}
            onChoose={(side) => setChoices({ ...choices, [field.field]: side })}
          />
        ))}
      </div>
      <footer className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 text-sm text-pretty text-ink-3">
          {`“${lost.name}” goes; its deals, people, notes and calls move to “${kept.name}”. One undo takes it back.`}
        </p>
        <Button icon={Split} shortcut="x" busy={busy} onClick={() => void separate()}>
          Keep separate
        </Button>
        <Button look="primary" icon={Combine} shortcut="m" busy={busy} onClick={() => void merge()}>
          Merge
        </Button>
      </footer>
    </article>
  );
}
