import type { OverrideLayer, Rule } from '../../../../../contract/pipeline/rules.ts';
import { Card, Select, Switch } from '../../../../ui/index.ts';
import { severityOptions } from '../../review-words.ts';
import { tuningIn } from '../list/layers.ts';
import { LayerChoice } from '../tuning/layer-choice.tsx';
import { ThresholdInput } from '../tuning/threshold-input.tsx';
import type { Tune } from '../use-tune-rule.ts';

interface TuningCardProps {
  rule: Rule;
  layer: OverrideLayer;
  tune: Tune;
}

/** What can be changed about a rule without rewriting it. */
export function TuningCard({ rule, layer, tune }: TuningCardProps) {
  const { enabled, severity, thresholds } = tuningIn(rule, layer);
  return (
    <Card title="Tuned">
      <div className="flex flex-col gap-2">
        <LayerChoice />
        <div className="flex min-h-8 items-center justify-between gap-3 text-sm">
          <label htmlFor="rule-on">On</label>
          <Switch id="rule-on" value={enabled} onChange={(on) => tune.change({ enabled: on })} />
        </div>
        <div className="flex items-center justify-between gap-3 text-sm">
          <label htmlFor="rule-severity">Severity</label>
          <span className="w-32">
            <Select
              id="rule-severity"
              size="sm"
              aria-label="Severity"
              value={severity}
              options={severityOptions}
              onChange={(next) => tune.change({ severity: next })}
            />
          </span>
        </div>
        {Object.entries(rule.thresholds).map(([key, threshold]) => (
          <ThresholdInput
            key={key}
            ruleName={rule.name}
            threshold={threshold}
            spread
            value={thresholds[key] ?? threshold.value}
            onSave={(value) => tune.change({ thresholds: { [key]: value } })}
          />
        ))}
      </div>
    </Card>
  );
}
