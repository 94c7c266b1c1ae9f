import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { CompareSearch } from './compare-search.ts';

/** The window of close dates that the address names, and how to name another. */
export function useCompareSearch() {
  const params = useParams({ from: '/frame/reviews/compare/$a/$b' });
  const search = useSearch({ from: '/frame/reviews/compare/$a/$b' });
  const navigate = useNavigate();
  const show = (next: CompareSearch) =>
    void navigate({ to: '/reviews/compare/$a/$b', params, search: next, replace: true });
  return { search, show };
}
