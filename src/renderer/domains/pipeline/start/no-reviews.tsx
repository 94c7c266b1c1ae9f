import { Link } from '@tanstack/react-router';
import { ClipboardCheck, FileUp } from 'lucide-react';
import { Button, buttonClasses, EmptyState } from '../../../ui/index.ts';
import { useOpenDeals } from '../../actions/today/use-overdue-count.ts';

interface NoReviewsProps {
  busy: boolean;
  onStart: () => void;
}

/** Before the first review: what it finds, and the one thing to do. */
export function NoReviews({ busy, onStart }: NoReviewsProps) {
  const { count } = useOpenDeals();
  if (count === 0) {
    return (
      <EmptyState
        icon={ClipboardCheck}
        title="A review needs deals"
        action={
          <Link to="/import" className={buttonClasses('primary')}>
            <FileUp aria-hidden className="size-3.5" /> Import a file
          </Link>
        }
      >
        Bring in the export of your CRM. A review then says what is wrong in it, why, what it costs and how to mend it.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="See what is wrong in the pipeline"
      action={
        <Button look="primary" icon={ClipboardCheck} shortcut="r" busy={busy} onClick={onStart}>
          Review now
        </Button>
      }
    >
      A review looks at every open deal with rules that explain themselves: what is missing, late, stuck or too hopeful,
      what each finding rests on, the money at risk, and what mends it. It takes seconds and changes nothing.
    </EmptyState>
  );
}
