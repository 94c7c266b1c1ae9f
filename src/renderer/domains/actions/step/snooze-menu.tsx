import { useRef, useState } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { useFocusBack } from '../../../app/keyboard/use-focus-back.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Popover, PopoverAnchor, PopoverContent } from '../../../ui/index.ts';
import { SnoozeChoice } from './snooze-choice.tsx';
import { stopAskingAboutStep } from './step-state.ts';
import { sentWhen, spokenHere, type WhenValue } from './when-value.ts';

interface SnoozeMenuProps {
  deal: Deal;
  anchor: HTMLElement | null;
}

/** Puts off what is next: to a usual time, or to one that is typed. */
export function SnoozeMenu({ deal, anchor }: SnoozeMenuProps) {
  useFocusBack();
  const place = useRef(anchor);
  const [failure, setFailure] = useState<string>();
  const snooze = async (value: WhenValue) => {
    setFailure(undefined);
    try {
      await core.actions.snooze({
        id: deal.id,
        until: sentWhen(value),
        expected: deal.nextStep?.id ?? null,
        ...spokenHere(),
      });
      stopAskingAboutStep();
    } catch (error) {
      const { code, message, remedy } = problemOf(error);
      if (code.startsWith('DATE_')) return setFailure(`${message} ${remedy}`);
      stopAskingAboutStep();
      tell(error);
    }
  };
  return (
    <Popover open onOpenChange={stopAskingAboutStep}>
      {anchor?.isConnected ? (
        <PopoverAnchor virtualRef={place} />
      ) : (
        <PopoverAnchor className="pointer-events-none fixed top-[18vh] left-1/2" />
      )}
      <PopoverContent
        aria-label={`Snooze “${deal.nextStep?.what ?? ''}”`}
        align={anchor?.isConnected ? 'start' : 'center'}
        className="flex w-84 flex-col overflow-hidden"
      >
        <SnoozeChoice what={deal.nextStep?.what ?? ''} failure={failure} onPick={(value) => void snooze(value)} />
      </PopoverContent>
    </Popover>
  );
}
