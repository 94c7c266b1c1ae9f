import { leaksFrom } from '../../../../contract/actions/leaks.ts';
import type { Condition } from '../../../../contract/base.ts';
import type { Filter } from '../../../ui/index.ts';
import type { BucketKey } from './leak-buckets.ts';
import { bucketOf } from './leak-buckets.ts';

export type LeakOf = 'step' | 'activity';
export type LeakBy = 'owner' | 'stage';
/** An owner or a stage; without a key, the deals that have none. */
export interface Named {
  key: string | null;
  label: string;
}

/** Which of the report's deals: all of them, those of a line, or of one part of its bar. */
export interface Leaking {
  of: LeakOf;
  owner?: Named;
  stage?: Named;
  bucket?: BucketKey;
}

const dayField = { step: 'daysWithoutStep', activity: 'daysWithoutActivity' } as const;

/** The same deals as chips of the pipeline's filter, so that they can be seen, changed and taken away there. */
export function filtersOf({ of, owner, stage, bucket }: Leaking): Filter[] {
  const among = (field: string, named: Named | undefined): Filter[] =>
    named === undefined
      ? []
      : [
          named.key === null
            ? { field, op: 'empty', value: null }
            : { field, op: 'any', value: [{ value: named.key, label: named.label }] },
        ];
  return [
    { field: 'outcome', op: 'any', value: [{ value: 'open', label: 'Open' }] },
    ...among('ownerId', owner),
    ...among('stageId', stage),
    quietFilter(of, bucket),
  ];
}

function quietFilter(of: LeakOf, key: BucketKey | undefined): Filter {
  const field = dayField[of];
  const bucket = key && bucketOf(key);
  if (!bucket)
    return leaksFrom[of] === 0
      ? { field, op: 'filled', value: null }
      : { field, op: 'above', value: leaksFrom[of] - 1 };
  return bucket.to === null
    ? { field, op: 'above', value: bucket.from - 1 }
    : { field, op: 'between', value: [bucket.from, bucket.to] };
}

/** The deals without a next step of an owner and a stage, quiet for so many days or more, as the core is asked for them. */
export function conditionsFor({ owner, stage }: Pick<Leaking, 'owner' | 'stage'>, fromDays: number): Condition[] {
  const among = (field: string, named: Named | undefined): Condition[] =>
    named === undefined ? [] : [named.key === null ? { field, op: 'isEmpty' } : { field, op: 'is', value: named.key }];
  return [
    { field: 'outcome', op: 'is', value: 'open' },
    { field: dayField.step, op: 'gte', value: fromDays },
    ...among('ownerId', owner),
    ...among('stageId', stage),
  ];
}
