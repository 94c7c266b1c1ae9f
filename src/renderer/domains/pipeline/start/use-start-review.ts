import { useMutation, useQueryClient } from '@tanstack/react-query';
import { core, orpc } from '../../../app/boundary.ts';

type StartInput = NonNullable<Parameters<typeof core.pipeline.reviews.start>[0]>;

/** Starts a review; what becomes of it is told by its job. */
export function useStartReview() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: StartInput) => core.pipeline.reviews.start(input),
    onSuccess: () => queries.invalidateQueries({ queryKey: orpc.pipeline.reviews.list.key() }),
  });
}
