import type { Backtest } from '../../../../../contract/pipeline/rules.ts';
import { BarChart, Card, Figure, Tag } from '../../../../ui/index.ts';
import { counted, dayWords } from '../../review-words.ts';
import { liftWords, percentWords, verdictTone, verdictWords } from '../rule-words.ts';
import { BacktestExamples } from './backtest-examples.tsx';

type Shown = Omit<Backtest, 'examples'> & Partial<Pick<Backtest, 'examples'>>;

/** What a backtest came to: the sentence first, then the numbers that it rests on, then deals to look at. */
export function BacktestOutcome({ backtest }: { backtest: Shown }) {
  const { verdict, says, n, fired, skipped, lost, slipped, at, daysBefore, examples } = backtest;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone={verdictTone[verdict]}>{verdictWords[verdict]}</Tag>
        <p className="num min-w-0 flex-1 text-pretty">{says}</p>
        <span className="num text-sm text-ink-3">{`${dayWords(at)}, ${daysBefore.toString()} days before`}</span>
      </div>
      <div className="flex flex-wrap gap-x-10 gap-y-3">
        <Figure value={n.toLocaleString('en-US')} label="closed deals" />
        <Figure value={fired.toLocaleString('en-US')} label="of them it found" />
        <Figure value={skipped.toLocaleString('en-US')} label="left out, too little is known" />
      </div>
      {verdict === 'too_few' ? null : (
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
          <Compared title="Lost" part={lost} whole={n} found={fired} />
          <Compared title="Closed later than planned" part={slipped} whole={n} found={fired} />
        </div>
      )}
      {examples && examples.length > 0 ? <BacktestExamples examples={examples} /> : null}
    </div>
  );
}

interface ComparedProps {
  title: string;
  part: Backtest['lost'];
  whole: number;
  found: number;
}

/** How many of the deals that it found went that way, beside how many of all did. */
function Compared({ title, part, whole, found }: ComparedProps) {
  const { precision, baseRate, lift, recall } = part;
  if (precision === null || baseRate === null) {
    return (
      <Card title={title}>
        <p className="text-sm text-ink-3">It found too few deals to say.</p>
      </Card>
    );
  }
  return (
    <Card
      title={title}
      note={`lift ${liftWords(lift)}${recall === null ? '' : ` · it found ${percentWords(recall)} of them`}`}
    >
      <BarChart
        label={`${title}, in percent`}
        rowHead="Of"
        keys={[
          { key: 'found', label: 'That it found', tone: 'thread' },
          { key: 'all', label: 'All', tone: 'quiet' },
        ]}
        rows={[
          { key: 'found', label: `${counted(found, 'deal')} it found`, values: [precision * 100, 0] },
          { key: 'all', label: `all ${counted(whole, 'deal')}`, values: [0, baseRate * 100] },
        ]}
        format={(value) => percentWords(value / 100)}
        empty={null}
      />
    </Card>
  );
}
