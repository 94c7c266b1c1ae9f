import type { Person } from '../../../contract/records/shapes.ts';
import { didYouMean } from '../../platform/did-you-mean.ts';
import { invalid } from '../../platform/invalid.ts';

/** A person by id, or by name whatever the case; a name that nobody has is said, not answered with nothing. */
export function personNamed(owner: string, known: Person[]): Person {
  const name = owner.trim().toLowerCase();
  const found =
    known.find(({ id }) => id === owner.trim()) ?? known.find((person) => person.name.toLowerCase() === name);
  if (found) return found;
  const names = known.map((person) => person.name);
  throw invalid(
    'owner',
    `owner: there is nobody called "${owner.trim().slice(0, 80)}" here.${didYouMean(owner, names)}`,
    'Use the id or name of a person in GET /api/v1/people.',
  );
}
