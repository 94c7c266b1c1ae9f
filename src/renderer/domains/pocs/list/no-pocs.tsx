import { useQuery } from '@tanstack/react-query';
import { FlaskConical, Plus } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { Button, EmptyState } from '../../../ui/index.ts';
import { askForPoc } from '../create/new-poc-state.ts';

interface NoPocsProps {
  /** Filters or a name leave nothing out of what there may be. */
  narrowed: boolean;
  onShowAll: () => void;
}

/** Either the filters leave nothing, or none was made yet: then what a POC is, and how to begin. */
export function NoPocs({ narrowed, onShowAll }: NoPocsProps) {
  const { data } = useQuery(orpc.pocs.list.queryOptions({ input: { limit: 1 } }));
  if (!data) return null;
  if (narrowed && data.total > 0) {
    return (
      <EmptyState icon={FlaskConical} title="No POC fits" action={<Button onClick={onShowAll}>Show all POCs</Button>}>
        Another outcome or risk may hold what you look for, or another name.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={FlaskConical}
      title="Your POCs will be here"
      action={
        <Button look="primary" icon={Plus} shortcut="n" onClick={() => askForPoc()}>
          New POC
        </Button>
      }
    >
      A proof of concept starts from a template: milestones for both sides, tasks, success criteria, all dated from the
      kickoff. The customer gets it as one file, and their answers come back into the plan.
    </EmptyState>
  );
}
