import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { SkeletonText } from '../../../ui/index.ts';
import { Backups } from './backups.tsx';
import { ExportEverything } from './export-everything.tsx';
import { OtherWorkspaces } from './other-workspaces.tsx';
import { ThisWorkspace } from './this-workspace.tsx';

export default function WorkspaceAndBackup() {
  const { data: workspace } = useQuery(orpc.workspace.workspaces.current.queryOptions());
  if (!workspace) return <SkeletonText lines={6} />;
  return (
    <>
      <ThisWorkspace key={workspace.id} workspace={workspace} />
      <Backups />
      <ExportEverything />
      <OtherWorkspaces current={workspace.file} />
    </>
  );
}
