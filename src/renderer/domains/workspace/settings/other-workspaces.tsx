import { useMutation, useQuery } from '@tanstack/react-query';
import { FolderOpen, Plus, X } from 'lucide-react';
import { core, orpc } from '../../../app/boundary.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button, IconButton, Tag } from '../../../ui/index.ts';
import { openWorkspace } from '../open-workspace.ts';
import { askForWorkspace } from '../workspace-dialog-state.ts';
import { Line, Section } from './section.tsx';

export function OtherWorkspaces({ current }: { current: string }) {
  const { data } = useQuery(orpc.workspace.workspaces.recent.queryOptions());
  const forget = useMutation({
    mutationFn: (file: string) => core.workspace.workspaces.forget({ file }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.workspace.workspaces.recent.key() }),
  });
  const others = (data?.items ?? []).filter(({ file }) => file !== current);
  return (
    <Section
      title="Other workspaces"
      text="Opened lately on this laptop. Taking one off the list leaves its file alone."
    >
      {others.map(({ file, name, missing }) => (
        <Line key={file} label={<Named name={name} missing={missing} />} hint={file}>
          <Button disabled={missing} onClick={() => void openWorkspace(file)}>
            Open
          </Button>
          <IconButton icon={X} label={`Take ${name} off the list`} onClick={() => forget.mutate(file)} />
        </Line>
      ))}
      <div className="flex gap-2 px-4 py-2.5">
        <Button icon={Plus} onClick={() => askForWorkspace('create')}>
          New workspace
        </Button>
        <Button look="quiet" icon={FolderOpen} onClick={() => askForWorkspace('open')}>
          Open a file…
        </Button>
      </div>
    </Section>
  );
}

function Named({ name, missing }: { name: string; missing: boolean }) {
  return (
    <span className="flex items-center gap-2">
      {name}
      {missing ? <Tag tone="warn">file is gone</Tag> : null}
    </span>
  );
}
