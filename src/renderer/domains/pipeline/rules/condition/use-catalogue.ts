import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../../app/boundary.ts';
import { noFields } from './catalogue.ts';

/** The fields change only with custom fields and stages. */
export function useCatalogue() {
  const query = useQuery(orpc.pipeline.rules.fields.queryOptions());
  return { ...query, catalogue: query.data ?? noFields };
}
