import type { Category } from '../../../../contract/pipeline/rule-language.ts';
import { categoryWords } from '../../../../contract/pipeline/rule-words.ts';
import { BarChart, Section } from '../../../ui/index.ts';
import { dealsWords, exactWords, healthTone } from '../review-words.ts';
import { HealthNumber } from './health-number.tsx';
import { SumLines } from './sum-lines.tsx';

export interface HealthSum {
  health: number;
  deals: number;
  points: number;
  distribution: { from: number; to: number; deals: number }[];
  lowest: { dealId: string; name: string; health: number }[];
  pointsByCategory: { category: Category; points: number }[];
  capped: number;
}

interface PipelineSumProps {
  sum: HealthSum;
  onDeal: (deal: { dealId: string; name: string }) => void;
}

const tones = [
  { key: 'bad', label: 'under 60', tone: 'bad' },
  { key: 'warn', label: '60 to 79', tone: 'warn' },
  { key: 'good', label: '80 and more', tone: 'good' },
] as const;

/** The points of all deals, what took them off, the division that makes the number, and how the deals are spread. */
export function PipelineSum({ sum, onDeal }: PipelineSumProps) {
  const { health, deals, points, distribution, lowest, pointsByCategory, capped } = sum;
  const taken = pointsByCategory.filter((one) => one.points !== 0);
  const rows = distribution.map(({ from, to, deals: many }) => ({
    key: from.toString(),
    label: from === to ? from.toString() : `${from.toString()} to ${to.toString()}`,
    values: tones.map(({ key }) => (healthTone(from) === key ? many : 0)),
    many,
  }));
  return (
    <div className="flex flex-col gap-5">
      <div>
        <SumLines
          label="Points of all deals"
          lines={[
            { key: 'start', what: `${dealsWords(deals)} × 100`, points: deals * 100 },
            ...taken.map((one) => ({
              key: one.category,
              what: categoryWords[one.category],
              points: -Math.abs(one.points),
            })),
            ...(capped > 0
              ? [
                  {
                    key: 'capped',
                    what: 'Given back, as a category and a deal lose no more than they can',
                    points: capped,
                  },
                ]
              : []),
          ]}
          total="Points of all deals"
        />
        {deals > 0 ? (
          <p className="num mt-2 rounded-1 bg-sunken px-3 py-2 text-sm">
            {`${exactWords(points)} points ÷ ${dealsWords(deals)} ${points / deals === health ? '=' : '≈'} `}
            <b className="font-semibold">{exactWords(health)}</b>
          </p>
        ) : null}
      </div>
      <Section title="How the deals are spread">
        <BarChart
          label="Deals by their health"
          rowHead="Health"
          keys={[...tones]}
          rows={rows}
          format={dealsWords}
          columns={[
            {
              key: 'deals',
              head: (
                <th key="deals" scope="col" className="w-16 text-right font-medium">
                  Deals
                </th>
              ),
              cell: ({ many }) => <td className="num text-right">{many.toLocaleString('en-US')}</td>,
            },
          ]}
          empty={null}
        />
      </Section>
      {lowest.length > 0 ? (
        <Section title="Lowest">
          <ul aria-label="Lowest" className="flex flex-col">
            {lowest.map(({ dealId, name, health: low }) => (
              <li key={dealId}>
                <button
                  type="button"
                  className="-mx-2 flex w-[calc(100%+1rem)] items-center gap-3 rounded-1 px-2 py-1 text-left text-sm hover:bg-hover"
                  onClick={() => onDeal({ dealId, name })}
                >
                  <span className="cut min-w-0 flex-1">{name}</span>
                  <HealthNumber health={low} />
                </button>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}
