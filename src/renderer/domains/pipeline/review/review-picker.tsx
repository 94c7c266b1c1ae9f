import { useNavigate } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import type { Review } from '../../../../contract/pipeline/review-shapes.ts';
import { buttonClasses, cx, DropdownMenu } from '../../../ui/index.ts';
import { givenName, whenWords } from '../review-words.ts';

const shown = 12;
const nameOf = (review: Review) => `${whenWords(review.at)} · ${givenName(review) || review.scope.words}`;

/** Which review is looked at; the others are a press away. */
export function ReviewPicker({ review, whole }: { review: Review; whole: Review[] }) {
  const navigate = useNavigate();
  const [newest] = whole;
  const open = ({ id }: Review) =>
    id === newest?.id ? void navigate({ to: '/reviews' }) : void navigate({ to: '/reviews/$id', params: { id } });
  return (
    <DropdownMenu
      trigger={
        <button type="button" className={cx(buttonClasses('quiet', 'md'), 'num -mx-1 max-w-96')}>
          <span className="cut">{nameOf(review)}</span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0" />
        </button>
      }
      entries={[
        { heading: 'Reviews' },
        ...whole.slice(0, shown).map((one) => ({
          label: nameOf(one),
          checked: one.id === review.id,
          onSelect: () => open(one),
        })),
        'separator',
        { label: 'All reviews and trends', onSelect: () => void navigate({ to: '/reviews/history' }) },
      ]}
    />
  );
}
