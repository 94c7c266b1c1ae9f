import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/boundary.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { CreateWorkspaceForm } from './create-workspace-form.tsx';
import { OpenWorkspaceForm } from './open-workspace-form.tsx';
import { Trouble } from './trouble.tsx';
import { showTrouble, useWorkspaceDialogs } from './workspace-dialog-state.ts';

const close = () => useWorkspaceDialogs.setState({ asking: null });

/** What is asked about workspaces from anywhere: the sidebar, the palette, the settings. */
export function WorkspaceDialogs() {
  const { asking, trouble } = useWorkspaceDialogs();
  const { data: current } = useQuery(orpc.workspace.workspaces.current.queryOptions());
  // Without a workspace behind it, the trouble is the page (see no-workspace.tsx).
  if (trouble && current) {
    return (
      <Dialog open onOpenChange={() => showTrouble(null)} title="This workspace could not be opened">
        <Trouble trouble={trouble} />
      </Dialog>
    );
  }
  if (asking === 'create') {
    return (
      <Dialog
        open
        onOpenChange={close}
        width="sm"
        title="New workspace"
        description="One file on this laptop that holds your deals and everything about them."
        footer={
          <>
            <Button look="quiet" onClick={close}>
              Cancel
            </Button>
            <Button look="primary" type="submit" form="create-workspace">
              Create
            </Button>
          </>
        }
      >
        <CreateWorkspaceForm id="create-workspace" onCreated={close} />
      </Dialog>
    );
  }
  if (asking === 'open') {
    return (
      <Dialog
        open
        onOpenChange={close}
        title="Open a workspace file"
        description="A .throughline file, from this laptop or a drive you can reach."
        footer={
          <>
            <Button look="quiet" onClick={close}>
              Cancel
            </Button>
            <Button look="primary" type="submit" form="open-workspace">
              Open
            </Button>
          </>
        }
      >
        <OpenWorkspaceForm id="open-workspace" onOpened={close} />
      </Dialog>
    );
  }
  return null;
}
