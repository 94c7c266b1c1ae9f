import { useQuery } from '@tanstack/react-query';
import { Dialog as Radix } from 'radix-ui';
import { orpc } from '../../app/boundary.ts';
import { Mark } from '../../app/frame/mark.tsx';
import { welcomed } from './begin.ts';
import { WaysToBegin } from './ways-to-begin.tsx';

/** The welcome, over the sample workspace that is already open behind it. Closing it is exploring. */
export function FirstRun() {
  const { data: settings } = useQuery(orpc.workspace.settings.get.queryOptions());
  const { data: current } = useQuery(orpc.workspace.workspaces.current.queryOptions());
  if (!settings || settings.welcomed || !current) return null;
  return (
    <Radix.Root open onOpenChange={() => void welcomed()}>
      <Radix.Portal>
        <Radix.Content className="pop fixed inset-x-0 top-[14vh] z-50 mx-auto max-h-[80vh] w-120 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-3 border border-line bg-panel p-6 shadow-[0_0_0_200vmax_var(--scrim),var(--shadow-2)] outline-none">
          <Mark className="mb-3 size-8" />
          <Radix.Title className="text-xl font-semibold tracking-[-0.015em]">Welcome to Throughline</Radix.Title>
          <Radix.Description className="mt-1 mb-5 text-pretty text-ink-2">
            It keeps every deal moving, offline, on this laptop. How do you want to begin?
          </Radix.Description>
          <WaysToBegin sampleOpen={current.sample} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
