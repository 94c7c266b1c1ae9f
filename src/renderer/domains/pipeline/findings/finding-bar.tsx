import { useQueryClient } from '@tanstack/react-query';
import { BellOff, Wrench, X } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, IconButton, isSelected, notify, type RowSelection, selectedCount } from '../../../ui/index.ts';
import { findingsWords } from '../review-words.ts';
import type { FindingQuery } from './finding-query.ts';
import { askToMute } from './finding-question.ts';
import { fixMany } from './send-fix.ts';
import { everyFindingId, mostAtOnce } from './use-finding-rows.ts';

interface FindingBarProps {
  selection: RowSelection;
  total: number;
  query: FindingQuery;
  onDone: () => void;
}

/** What can be done with the picked findings, as one command that one undo takes back. */
export function FindingBar({ selection, total, query, onDone }: FindingBarProps) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const count = selectedCount(selection, total);
  const ids = async () =>
    selection.all ? (await everyFindingId(query)).filter((id) => isSelected(selection, id)) : [...selection.ids];
  const withPicked = async (work: (ids: string[]) => void | Promise<void>) => {
    if (count > mostAtOnce) {
      return notify({
        id: 'too-many',
        message: `${findingsWords(count)} are more than one command takes`,
        detail: `Narrow them to ${mostAtOnce.toLocaleString('en-US')}: by a rule, an owner or a severity.`,
      });
    }
    setBusy(true);
    try {
      await work(await ids());
    } catch (error) {
      tell(error, () => void withPicked(work));
    } finally {
      setBusy(false);
    }
  };
  const words = findingsWords(count);
  const fix = () => withPicked((picked) => fixMany(queries, { ids: picked, words }, onDone));
  const mute = () => withPicked((picked) => askToMute({ ids: picked, words }, onDone));
  useCommands([
    { id: 'picked.fix', title: 'Mend the picked findings', group: 'Edit', shortcuts: ['e'], run: fix },
    { id: 'picked.mute', title: 'Mute the picked findings…', group: 'Edit', shortcuts: ['m'], run: mute },
    { id: 'picked.drop', title: 'Pick nothing', group: 'This view', shortcuts: ['escape'], run: onDone },
  ]);
  return (
    <div
      role="toolbar"
      aria-label="Picked findings"
      className="pop absolute inset-x-0 bottom-12 z-20 mx-auto flex w-fit items-center gap-2 rounded-2 border border-line-2 bg-panel py-1.5 pr-1.5 pl-3 shadow-dialog"
    >
      <span className="num text-sm font-medium">{`${count.toLocaleString('en-US')} picked`}</span>
      <Button size="sm" icon={Wrench} shortcut="e" busy={busy} onClick={() => void fix()}>
        Mend
      </Button>
      <Button size="sm" icon={BellOff} shortcut="m" busy={busy} onClick={() => void mute()}>
        Mute…
      </Button>
      <IconButton icon={X} label="Pick nothing" shortcut="escape" onClick={onDone} />
    </div>
  );
}
