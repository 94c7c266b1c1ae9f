import { Trash2 } from 'lucide-react';
import type { Poc } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { tell } from '../../../app/problems/tell.ts';
import { useGo } from '../../../app/use-go.ts';
import { Button } from '../../../ui/index.ts';

/** Deletes the POC and goes back to the list, where undo is offered. */
export function DeletePoc({ poc: { id } }: { poc: Pick<Poc, 'id'> }) {
  const go = useGo();
  const remove = () => {
    core.pocs.delete({ id }).then(
      () => go('/pocs'),
      (failure: unknown) => tell(failure),
    );
  };
  useCommands([{ id: 'poc.delete', title: 'Delete this POC', group: 'Edit', icon: Trash2, run: remove }]);
  return (
    <Button look="quiet" icon={Trash2} onClick={remove} className="self-start">
      Delete this POC
    </Button>
  );
}
