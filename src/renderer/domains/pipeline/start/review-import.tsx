import { useNavigate } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { Button } from '../../../ui/index.ts';
import { useStartReview } from './use-start-review.ts';

/** At the end of an import of deals: what is wrong in what came in. */
export function ReviewImport({ importId }: { importId: string }) {
  const navigate = useNavigate();
  const start = useStartReview();
  const begin = () =>
    start.mutate({ importId }, { onSuccess: ({ id }) => void navigate({ to: '/reviews/$id', params: { id } }) });
  return (
    <Button size="lg" icon={ClipboardCheck} busy={start.isPending} onClick={begin}>
      Review these deals
    </Button>
  );
}
