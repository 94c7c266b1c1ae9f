import type { Group, Part, RuleDraft } from './draft.ts';

/** A draft that is not whole yet, as plain values: what is missing is left empty, so that it is seen in the text. */
export function roughSpec(draft: RuleDraft, id: string): Record<string, unknown> {
  const { name, category, severity, description, message, action, owner, fix, stages, closed, thresholds } = draft;
  return {
    ...{ id, name, category, severity, description },
    ...(stages === null ? {} : { stages }),
    ...(closed ? { closed } : {}),
    when: rough(draft.when),
    ...(thresholds.length > 0
      ? { thresholds: Object.fromEntries(thresholds.map(({ key, ...threshold }) => [key, threshold])) }
      : {}),
    message,
    remediation: { action, owner, ...(fix ? { fix } : {}) },
  };
}

const joined = ({ join, parts }: Group): Record<string, unknown> => {
  const inside = { [join === 'all' || join === 'notAll' ? 'all' : 'any']: parts.map(rough) };
  return join === 'all' || join === 'any' ? inside : { not: inside };
};

function rough(part: Part): Record<string, unknown> {
  if (part.kind === 'group') return joined(part);
  const { op, value = '' } = part;
  if (part.kind === 'count') {
    return { count_of: part.of ?? '', ...(part.where ? { where: joined(part.where) } : {}), op, value };
  }
  const { field, direction, within } = part;
  return {
    ...{ field: field ?? '', op: op ?? '' },
    ...(part.value === undefined ? {} : { value: part.value }),
    ...(direction ? { direction } : {}),
    ...(within === undefined ? {} : { within }),
  };
}

/** Only needed for text that the core has not written. */
export async function roughYaml(draft: RuleDraft, id: string): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(roughSpec(draft, id), { lineWidth: 0 });
}
