import { ClipboardCheck } from 'lucide-react';
import { useCommands } from '../../../app/commands/view-commands.ts';

/** R reviews the pipeline, on every view that has to do with reviews. */
export function useReviewKey(start: (() => void) | undefined): void {
  useCommands(
    start
      ? [
          {
            id: 'review.start',
            title: 'Review the pipeline now',
            group: 'This view',
            icon: ClipboardCheck,
            keywords: ['hygiene', 'check', 'health'],
            shortcuts: ['r'],
            run: start,
          },
        ]
      : [],
  );
}
