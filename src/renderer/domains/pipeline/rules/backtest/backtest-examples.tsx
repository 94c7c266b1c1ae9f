import { Link } from '@tanstack/react-router';
import type { Backtest } from '../../../../../contract/pipeline/rules.ts';
import { Section, Tag } from '../../../../ui/index.ts';
import { dayWords } from '../../review-words.ts';

/** Some deals that the rule would have found and some that it would not, with what became of them. */
export function BacktestExamples({ examples }: Pick<Backtest, 'examples'>) {
  return (
    <Section title="Some of them">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="h-8 border-b border-line text-left text-xs text-ink-3">
            <th scope="col" className="pr-4 font-medium">
              Deal
            </th>
            <th scope="col" className="pr-4 font-medium">
              The rule
            </th>
            <th scope="col" className="w-44 pr-4 font-medium">
              What became of it
            </th>
            <th scope="col" className="w-28 text-right font-medium">
              Seen as of
            </th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ dealId, name, outcome, slipped, fired, at, message }) => (
            <tr key={dealId} className="h-row border-b border-line hover:bg-hover">
              <th scope="row" className="max-w-72 pr-4 text-left font-medium">
                <Link to="/deals/$id" params={{ id: dealId }} className="cut block rounded-1 hover:underline">
                  {name}
                </Link>
              </th>
              <td className="max-w-96 py-1.5 pr-4 text-pretty text-ink-2">
                {fired ? (message ?? 'found it') : <span className="text-ink-3">did not find it</span>}
              </td>
              <td className="pr-4">
                <span className="flex gap-1.5">
                  <Tag tone={outcome === 'won' ? 'good' : 'bad'}>{outcome}</Tag>
                  {slipped ? <Tag tone="warn">later than planned</Tag> : null}
                </span>
              </td>
              <td className="num text-right text-ink-3">{dayWords(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
