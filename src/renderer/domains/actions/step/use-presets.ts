import { useQuery } from '@tanstack/react-query';
import type { When } from '../../../../contract/actions/shapes.ts';
import { orpc } from '../../../app/boundary.ts';

const none: { label: string; when: When }[] = [];
const HOLDS_MS = 60_000;

/** Usual times to put something off to, as they are now. */
export function usePresets() {
  return (
    useQuery({ ...orpc.actions.presets.queryOptions(), staleTime: HOLDS_MS, gcTime: HOLDS_MS }).data?.items ?? none
  );
}
