import type { Deal } from '../../../../contract/records/shapes.ts';
import { Button, formatDay, formatMoney, Tag } from '../../../ui/index.ts';
import { isOverdue, stageTone } from '../../records/deals/deal-words.ts';
import { OwnerFace } from '../../records/list/shared-columns.tsx';
import { PeekFrame } from '../../records/peek/peek-frame.tsx';
import { StandingTag } from '../standing-tag.tsx';
import { askToComplete, askToPlan, askToSnooze } from '../step/step-state.ts';
import { StepKnots } from './step-knots.tsx';

interface TodayPeekProps {
  deal: Deal;
  onOpen: () => void;
  onClose: () => void;
}

/** The deal under the cursor: what is next, what can be done about it, and the thread that it hangs on. */
export function TodayPeek({ deal, onOpen, onClose }: TodayPeekProps) {
  const { amount, closeDate, nextStep, standing } = deal;
  const planned = nextStep !== null && standing !== 'none';
  return (
    <PeekFrame
      kind="deals"
      id={deal.id}
      title={deal.name}
      subtitle={deal.accountName}
      onOpen={onOpen}
      onClose={onClose}
      facts={[
        { term: 'Amount', value: amount && formatMoney(amount) },
        { term: 'Stage', value: <Tag tone={stageTone(deal)}>{deal.stageName}</Tag> },
        {
          term: 'Close',
          value: closeDate && (
            <span className={isOverdue(deal) ? 'num font-medium text-bad' : 'num'}>{formatDay(closeDate)}</span>
          ),
        },
        { term: 'Next action', value: <StandingTag deal={deal} /> },
        {
          term: 'Who does it',
          value: (nextStep?.ownerName ?? deal.ownerName) && <OwnerFace name={nextStep?.ownerName ?? deal.ownerName} />,
        },
      ]}
      actions={
        planned ? (
          <>
            <Button look="primary" shortcut="d" onClick={() => askToComplete(deal)}>
              Done
            </Button>
            <Button shortcut="s" onClick={({ currentTarget }) => askToSnooze(deal, currentTarget)}>
              Snooze
            </Button>
          </>
        ) : (
          <Button look="primary" shortcut="d" onClick={() => askToPlan(deal)}>
            Plan next
          </Button>
        )
      }
      thread={<StepKnots deal={deal} />}
    />
  );
}
