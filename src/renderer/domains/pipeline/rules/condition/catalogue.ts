import type { RuleField } from '../../../../../contract/pipeline/rules.ts';

export interface Related {
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
