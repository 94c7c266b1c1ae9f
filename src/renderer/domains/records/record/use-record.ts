import { Trash2 } from 'lucide-react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { useRemembered } from '../../../app/palette/recents.ts';
import { tell } from '../../../app/problems/tell.ts';
import { useGo } from '../../../app/use-go.ts';
import { useWorkspaceId } from '../list/use-choices.ts';

interface Opened {
  kind: 'accounts' | 'contacts' | 'deals';
  /** "deal", as a person says it. */
  word: string;
  id: string;
  title: string | undefined;
  subtitle: string;
  remove: () => Promise<unknown>;
}

/** What every record's page does: it is remembered, and it can be deleted, which undo takes back. */
export function useRecord({ kind, word, id, title, subtitle, remove }: Opened): () => void {
  const go = useGo();
  useRemembered(useWorkspaceId(), title === undefined ? undefined : { path: `/${kind}/${id}`, title, subtitle, kind });
  const removeAndLeave = () => {
    remove().then(
      () => go(`/${kind}`),
      (failure: unknown) => tell(failure),
    );
  };
  useCommands([
    { id: 'record.delete', title: `Delete this ${word}`, group: 'Edit', icon: Trash2, run: removeAndLeave },
  ]);
  return removeAndLeave;
}
