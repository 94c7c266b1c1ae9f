import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReviewSearch, reviewSearch } from './review-search.ts';

/** What the address says is shown of the review that is open. */
export const useReviewSearch = (): ReviewSearch => reviewSearch(useSearch({ strict: false }));

/** Shows another part of the review that is open: another tab, or findings narrowed down. */
export function useShowReview(): (search: ReviewSearch) => void {
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  return (search) => {
    if (id) void navigate({ to: '/reviews/$id', params: { id }, search });
    else void navigate({ to: '/reviews', search });
  };
}
