import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { Avatar, type Lane } from '../../../ui/index.ts';
import { ownerKey } from '../review/review-search.ts';

interface OwnerColumn {
  ownerId: string | null;
  name: string;
  left: number;
  critical: number;
  begunWith: number;
  items: Finding[];
}

/** Whoever has the most critical ones left stands first. */
const inOrder = (a: OwnerColumn, b: OwnerColumn) => b.critical - a.critical || b.left - a.left;

export const boardLanes = (owners: OwnerColumn[], onMore: (() => void) | undefined) =>
  owners.toSorted(inOrder).map((owner): Lane<Finding> & ReturnType<typeof lookOf> => ({
    id: ownerKey(owner.ownerId),
    title: owner.name,
    count: owner.left,
    sums: [],
    cards: owner.items,
    ...lookOf(owner, onMore),
  }));

function lookOf({ ownerId, name, left, begunWith, items }: OwnerColumn, onMore: (() => void) | undefined) {
  const more = left - items.length;
  const done = Math.max(0, begunWith - left);
  return {
    of: 'findings left',
    mark: ownerId === null ? undefined : <Avatar name={name} named />,
    worth: begunWith > 0 ? `${done.toLocaleString('en-US')} of ${begunWith.toLocaleString('en-US')} done` : undefined,
    refuses: 'A finding goes when its deal is mended, or when it is muted.',
    empty: begunWith > 0 ? `All ${begunWith.toLocaleString('en-US')} are done.` : 'Nothing was found.',
    rest: more > 0 ? { words: `${more.toLocaleString('en-US')} more`, onMore } : undefined,
  };
}
