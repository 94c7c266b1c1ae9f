import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { orpc } from '../../../../app/boundary.ts';

interface Related {
  name: string;
  label: string;
  fields: RuleField[];
}

/** What rules can ask about. */
export interface Catalogue {
  deal: RuleField[];
  related: Related[];
}

export const noFields: Catalogue = { deal: [], related: [] };

/** Whose fields are asked: the deal's, or those of a kind of related record. */
export const fieldsOf = (catalogue: Catalogue, related: string | null): RuleField[] =>
  related === null ? catalogue.deal : (catalogue.related.find(({ name }) => name === related)?.fields ?? []);

/** A field that this workspace lacks still has a name. */
export const labelOf = (fields: RuleField[], name: string): string =>
  fields.find((field) => field.name === name)?.label ?? name.replace(/^(account\.)?custom\./, '');

/** The fields change only with custom fields and stages. */
export function useCatalogue() {
  const query = useQuery(orpc.pipeline.rules.fields.queryOptions());
  const { data } = query;
  const catalogue = useMemo<Catalogue>(() => data ?? noFields, [data]);
  return { ...query, catalogue };
}
