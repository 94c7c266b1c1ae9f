import { useMutation } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { WorkspaceSummary } from '../../../../contract/workspace.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { queryClient } from '../../../app/query-client.ts';
import { IconButton, Input, notify } from '../../../ui/index.ts';
import { Line, Section } from './section.tsx';

export function ThisWorkspace({ workspace }: { workspace: WorkspaceSummary }) {
  const [name, setName] = useState(workspace.name);
  const rename = useMutation({
    mutationFn: (next: string) => core.workspace.workspaces.rename({ name: next }),
    onSuccess: (summary) => {
      queryClient.setQueryData(orpc.workspace.workspaces.current.queryKey(), summary);
      return queryClient.invalidateQueries({ queryKey: orpc.workspace.workspaces.recent.key() });
    },
    onError: () => setName(workspace.name),
  });
  const save = () => {
    const next = name.trim();
    if (next === '') setName(workspace.name);
    else if (next !== workspace.name) rename.mutate(next);
  };
  const copyPath = () =>
    navigator.clipboard.writeText(workspace.file).then(
      () => notify({ tone: 'good', message: 'The path is copied.' }),
      () => notify({ tone: 'bad', message: 'The browser refused to copy.', detail: workspace.file }),
    );
  return (
    <Section title="This workspace">
      <Line label="Name" htmlFor="workspace-name">
        <Input
          id="workspace-name"
          className="w-64"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setName(workspace.name);
          }}
        />
      </Line>
      <Line label="File" hint={workspace.file}>
        <IconButton icon={Copy} label="Copy the path" onClick={() => void copyPath()} />
      </Line>
    </Section>
  );
}
