import type { LeakLine } from '../../../../contract/actions/leaks.ts';
import type { BarKey } from '../../../ui/index.ts';

export type BucketKey = LeakLine['cells'][number]['bucket'];
interface Bucket extends BarKey {
  key: BucketKey;
  from: number;
  /** Null: without an end. */
  to: number | null;
}

/** How long a deal has been quiet; the longer, the more it asks for someone. */
export const buckets: Bucket[] = [
  { key: '0-6', label: 'less than a week', tone: 'age1', from: 0, to: 6 },
  { key: '7-13', label: '1 week', tone: 'age2', from: 7, to: 13 },
  { key: '14-29', label: '2 to 4 weeks', tone: 'age3', from: 14, to: 29 },
  { key: '30-59', label: '1 month', tone: 'age4', from: 30, to: 59 },
  { key: '60+', label: '2 months and more', tone: 'age5', from: 60, to: null },
];

export const bucketOf = (key: string): Bucket | undefined => buckets.find((bucket) => bucket.key === key);

export const dealWords = (count: number): string => (count === 1 ? '1 deal' : `${count.toLocaleString('en-US')} deals`);

/** "18 %"; what is there but rounds to nothing is not said to be nothing. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  const share = (part / whole) * 100;
  if (share < 1) return '< 1 %';
  return `${Math.min(part < whole ? 99 : 100, Math.round(share)).toString()} %`;
}
