import { useRouterState } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { Button, EmptyState } from '../ui/index.ts';
import { ViewTitle } from './frame/slots.tsx';
import { homePath } from './navigation.ts';
import { openPalette } from './palette/palette-state.ts';
import { useGo } from './use-go.ts';

export function NotFound() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const go = useGo();
  return (
    <>
      <ViewTitle title="Not found" />
      <EmptyState
        icon={Compass}
        title="There is nothing at this address"
        action={
          <>
            <Button look="primary" onClick={() => go(homePath)}>
              Go to Today
            </Button>
            <Button shortcut="mod+k" onClick={openPalette}>
              Search
            </Button>
          </>
        }
      >
        <span className="wrap-anywhere">{path}</span> is not a place in Throughline, or the record that was here is
        gone.
      </EmptyState>
    </>
  );
}
