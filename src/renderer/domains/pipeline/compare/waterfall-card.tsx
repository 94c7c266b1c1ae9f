import { ChartNoAxesColumn } from 'lucide-react';
import { useState } from 'react';
import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import { Card, EmptyState, formatDay, formatMoneyShort, WaterfallChart } from '../../../ui/index.ts';
import { MoneyLeftOut } from '../review/money-left-out.tsx';
import { dealsWords, signedMoney } from '../review-words.ts';
import { MovedDialog } from './moved-dialog.tsx';
import { type MoveStep, stepTones, waterfallLegend } from './waterfall-words.ts';

/** How the pipeline of one review became that of the other; each bar opens its deals. */
export function WaterfallCard({ comparison: { waterfall, base, window, withoutRate } }: { comparison: Comparison }) {
  const [opened, setOpened] = useState<string>();
  const step = waterfall.find(({ key }) => key === opened);
  // What did not happen is no bar, except where it all begins and ends.
  const moved = ({ deals, amountMinor }: MoveStep) => deals > 0 || amountMinor !== 0;
  const shown = waterfall.some(moved) ? waterfall.filter((each) => isWhole(each.key) || moved(each)) : [];
  const money = (amountMinor: number) => formatMoneyShort({ amountMinor, currency: base });
  return (
    <Card title="What moved" note={windowWords(window)} actions={<MoneyLeftOut without={withoutRate} />}>
      <WaterfallChart
        label="How the pipeline changed between the two reviews"
        steps={shown.map(({ key, label, amountMinor, deals }) => ({
          key,
          label,
          value: amountMinor,
          tone: stepTones[key],
          whole: isWhole(key),
          detail: dealsWords(deals),
        }))}
        legend={waterfallLegend}
        format={money}
        formatStep={(amountMinor) => signedMoney(amountMinor, base)}
        hint="Press to see the deals"
        onOpen={({ key }) => setOpened(key)}
        empty={
          <EmptyState icon={ChartNoAxesColumn} title="No deal closes then" className="py-8">
            Neither review saw a deal with a close date in these days and an amount that has a rate. Take other days.
          </EmptyState>
        }
      />
      {step ? <MovedDialog step={step} base={base} onClose={() => setOpened(undefined)} /> : null}
    </Card>
  );
}

const isWhole = (key: MoveStep['key']): boolean => key === 'start' || key === 'end';

/** Which deals are in it: those that close within the window. */
const windowWords = (window: Comparison['window']): string =>
  window === null || window.from < '1950'
    ? 'of deals that have a close date'
    : `of deals that close from ${formatDay(window.from)} to ${formatDay(window.to)}`;
