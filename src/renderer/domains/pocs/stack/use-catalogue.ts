import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import type { Platforms } from './catalogue-options.ts';

const none: Platforms = [];

/** The platforms and frameworks of the docs catalogue; it is a file, and does not change while one looks. */
export function useCatalogue(): { name: string; platforms: Platforms } {
  const { data } = useQuery(orpc.pocs.catalogue.queryOptions({ staleTime: 10 * 60_000 }));
  return { name: data?.name ?? '', platforms: data?.platforms ?? none };
}
