import { useMutation, useQuery } from '@tanstack/react-query';
import { Banner, Button } from '../../ui/index.ts';
import { orpc } from '../boundary.ts';
import { useConnection } from '../use-connection.ts';

/** What is special about the open workspace: that it is a sample, or that it cannot be written to. */
export function FrameBanners() {
  const { data } = useQuery(orpc.workspace.workspaces.current.queryOptions());
  const removal = useMutation(orpc.workspace.workspaces.removeSample.mutationOptions());
  const { data: health } = useQuery(orpc.workspace.health.queryOptions());
  const lost = useConnection() === 'lost';
  if (!data) return null;
  return (
    <>
      {lost ? (
        <Banner
          tone="bad"
          title="The app behind this page has ended"
          className="rounded-none border-b border-line px-4"
        >
          What was saved is safe. Start Throughline again and open the address it prints.
        </Banner>
      ) : null}
      {health?.problem ? (
        <Banner tone="warn" className="rounded-none border-b border-line px-4">
          {health.problem}
        </Banner>
      ) : null}
      {data.readOnlyReason ? (
        <Banner tone="warn" title="Nothing can be changed here" className="rounded-none border-b border-line px-4">
          {data.readOnlyReason}
        </Banner>
      ) : null}
      {data.sample ? (
        <Banner
          tone="thread"
          className="items-center rounded-none border-b border-line px-4 py-1.5"
          action={
            <Button size="sm" busy={removal.isPending} onClick={() => removal.mutate(undefined)}>
              Remove the sample
            </Button>
          }
        >
          This is the sample workspace. Everyone in it is made up, and anything may be changed or broken.
        </Banner>
      ) : null}
    </>
  );
}
