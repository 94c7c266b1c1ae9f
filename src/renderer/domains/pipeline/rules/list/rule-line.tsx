import { Link } from '@tanstack/react-router';
import type { OverrideLayer, Rule } from '../../../../../contract/pipeline/rules.ts';
import { cx, Select, Switch, Tag } from '../../../../ui/index.ts';
import { severityOptions } from '../../review-words.ts';
import { backtestWords } from '../rule-words.ts';
import { ChangedMark } from '../tuning/changed-mark.tsx';
import { RuleProblemLine } from '../tuning/rule-problem-line.tsx';
import { ThresholdInput } from '../tuning/threshold-input.tsx';
import type { Tune } from '../use-tune-rule.ts';
import { isChanged, tuningIn } from './layers.ts';

interface RuleLineProps {
  rule: Rule;
  layer: OverrideLayer;
  tune: Tune;
}

/** A rule and everything about it that can be tuned without rewriting it. */
export function RuleLine({ rule, layer, tune }: RuleLineProps) {
  const { id, name, description, custom, thresholds, backtest } = rule;
  const { enabled, severity, thresholds: values } = tuningIn(rule, layer);
  const marked = custom || isChanged(rule, 'workspace') || isChanged(rule, 'mine');
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)_15rem_6.5rem] items-start gap-x-4 px-4 py-2 hover:bg-hover">
      <span className="flex pt-0.5">
        <Switch aria-label={`${name} is on`} value={enabled} onChange={(on) => tune.change({ enabled: on })} />
      </span>
      <div className={cx('min-w-0', !enabled && 'text-ink-3')}>
        <div className="flex min-h-6 flex-wrap items-center gap-x-2">
          <Link
            to="/rules/$id"
            params={{ id }}
            data-rule-link
            className={cx('cut rounded-1 font-medium hover:underline', !enabled && 'text-ink-2')}
          >
            {name}
          </Link>
          {marked ? (
            <span className="flex items-center gap-1.5">
              {custom ? <Tag tone="thread">made here</Tag> : null}
              <ChangedMark rule={rule} layer={layer} onReset={tune.reset} />
            </span>
          ) : null}
          {backtest ? (
            <Link
              to="/rules/$id"
              params={{ id }}
              search={{ tab: 'backtest' }}
              className="num rounded-1 text-xs text-ink-3 hover:underline"
            >
              {backtestWords(backtest)}
            </Link>
          ) : null}
        </div>
        <p className="text-sm text-pretty text-ink-3">{description}</p>
        <RuleProblemLine rule={rule} />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {Object.entries(thresholds).map(([key, threshold]) => (
          <ThresholdInput
            key={key}
            ruleName={name}
            threshold={threshold}
            value={values[key] ?? threshold.value}
            disabled={!enabled}
            onSave={(value) => tune.change({ thresholds: { [key]: value } })}
          />
        ))}
      </div>
      <Select
        size="sm"
        aria-label={`Severity of ${name}`}
        value={severity}
        options={severityOptions}
        disabled={!enabled}
        onChange={(next) => tune.change({ severity: next })}
      />
    </li>
  );
}
