import { Link } from '@tanstack/react-router';
import { FileUp, type LucideIcon, Plus } from 'lucide-react';
import { Button, buttonClasses, EmptyState } from '../../../ui/index.ts';
import { askForNew } from '../create/new-record-state.ts';
import type { MainKind } from './use-record-source.ts';

interface NothingHereProps {
  kind: MainKind;
  icon: LucideIcon;
  /** Filters or a name leave nothing; without them there would be something. */
  narrowed: boolean;
  onShowAll: () => void;
  /** What will be here. */
  teaches: string;
}

const one = { accounts: 'account', contacts: 'contact', deals: 'deal' };

/** An empty list: either the filters leave nothing, or nothing has been brought in yet. */
export function NothingHere({ kind, icon, narrowed, onShowAll, teaches }: NothingHereProps) {
  if (narrowed) {
    return (
      <EmptyState
        icon={icon}
        title={`No ${one[kind]} fits`}
        action={<Button onClick={onShowAll}>{`Show all ${kind}`}</Button>}
      >
        Take a filter away, or look for another name.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={`Your ${kind} will be here`}
      action={
        <>
          <Link to="/import" className={buttonClasses('primary')}>
            <FileUp aria-hidden className="size-3.5" /> Import a file
          </Link>
          <Button icon={Plus} shortcut="n" onClick={() => askForNew(kind)}>
            {`New ${one[kind]}`}
          </Button>
        </>
      }
    >
      {teaches}
    </EmptyState>
  );
}
