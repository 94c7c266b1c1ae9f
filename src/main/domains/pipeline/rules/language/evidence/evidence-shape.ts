import type { FactField } from '../../../facts/fact-fields.ts';
import type { FactColumn, Facts } from '../../../facts/fact-shapes.ts';

/**
 * What a rule worked out and compared, beside the fields that it looked at: a count, what is usual for won deals, how
 * something changed. A part (`of`) is said within the evidence that it names, and not by itself.
 */
export type Evidence = {
  name: string;
  label: string;
  type: FactField['type'];
  of?: string;
  /** Its values for these deals, by their index. */
  values(facts: Facts, deals: Uint32Array): FactColumn;
};
