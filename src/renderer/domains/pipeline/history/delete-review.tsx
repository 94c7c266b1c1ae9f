import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import { whenWords } from '../review-words.ts';

/** A review is nothing that undo could bring back, so it is asked about. */
export function DeleteReview({ review: { id, at }, onClose }: { review: Review; onClose: () => void }) {
  const queries = useQueryClient();
  const remove = useMutation(
    orpc.pipeline.reviews.delete.mutationOptions({
      onSuccess: async () => {
        onClose();
        await Promise.all([
          queries.invalidateQueries({ queryKey: orpc.pipeline.reviews.list.key() }),
          queries.invalidateQueries({ queryKey: orpc.pipeline.reviews.trend.key() }),
          queries.invalidateQueries({ queryKey: orpc.pipeline.reviews.board.key() }),
        ]);
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="sm"
      title="Delete this review?"
      description={`That of ${whenWords(at)}. Deals are not touched; its findings, its figures and its place in the trend are gone for good.`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="danger" icon={Trash2} busy={remove.isPending} onClick={() => remove.mutate({ id })}>
            Delete
          </Button>
        </>
      }
    />
  );
}
