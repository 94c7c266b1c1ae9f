import type { RuleProblem } from '../../../../../contract/pipeline/rules.ts';
import type { Trouble } from './write-spec.ts';

/** What is wrong, by where it is said: the id of a part of the condition, or the first word of its place. */
export function problemsAt(
  problems: (Trouble & Partial<Pick<RuleProblem, 'remedy'>>)[],
  places: Map<string, string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, message, remedy } of problems) {
    const at = placeOf(path, places);
    found.set(at, [...(found.get(at) ?? []), remedy ? `${message} ${remedy}` : message]);
  }
  return found;
}

function placeOf(path: string, places: Map<string, string>): string {
  let best = '';
  for (const place of places.keys()) {
    const inside = path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
    if (inside && place.length > best.length) best = place;
  }
  const part = places.get(best);
  if (part !== undefined) return part;
  const [head = ''] = /^[^.[]*/.exec(path) ?? [];
  return head === 'thresholds' ? path.split('.').slice(0, 2).join('.') : head;
}
