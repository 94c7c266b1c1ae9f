import { Banner } from '../../../ui/index.ts';

interface RulesLeftProps {
  left: { ruleId: string; why: string }[];
}

/** A rule that could not be asked has found nothing, which is not the same as finding that all is well. */
export function RulesLeft({ left }: RulesLeftProps) {
  if (left.length === 0) return null;
  return (
    <div className="shrink-0 border-b border-line px-3 py-2">
      <Banner
        title={left.length === 1 ? 'One rule could not be asked' : `${left.length.toString()} rules could not be asked`}
      >
        <ul>
          {left.slice(0, 3).map(({ ruleId, why }) => (
            <li key={ruleId}>{`${ruleId}: ${[...new Set(why.split(/(?<=\.) /))].join(' ')}`}</li>
          ))}
        </ul>
        {left.length > 3 ? `And ${(left.length - 3).toString()} more; the rules say why.` : null}
      </Banner>
    </div>
  );
}
