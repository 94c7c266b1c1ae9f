import { categoryWords } from '../../../../../contract/pipeline/rule-words.ts';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { Card, DescriptionList, Tag } from '../../../../ui/index.ts';
import { fixWords, roleWords } from '../../review-words.ts';
import { SeverityMark } from '../../severity-mark.tsx';
import { ConditionSentence } from '../condition/condition-sentence.tsx';
import { sayCondition } from '../condition/condition-words.ts';
import { useCatalogue } from '../condition/use-catalogue.ts';
import { useRulesList } from '../list/list-state.ts';
import { ChangedMark } from '../tuning/changed-mark.tsx';
import { RuleProblemLine } from '../tuning/rule-problem-line.tsx';
import { useTuneRule } from '../use-tune-rule.ts';
import { MessageWords } from './message-words.tsx';
import { stagesWords } from './stages-words.ts';
import { TuningCard } from './tuning-card.tsx';

/** What a rule says, in words, and beside it what can be tuned. */
export function RuleFacts({ rule }: { rule: Rule }) {
  const { catalogue } = useCatalogue();
  const layer = useRulesList((list) => list.layer);
  const tune = useTuneRule(layer)(rule);
  const { severity, category, custom, description, when, message, remediation, stages, closed, thresholds } = rule;
  return (
    <>
      <header>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <SeverityMark severity={severity} />
          <span className="text-sm text-ink-3">{categoryWords[category]}</span>
          {custom ? <Tag tone="thread">made here</Tag> : <Tag>shipped</Tag>}
          <ChangedMark rule={rule} layer={layer} onReset={tune.reset} />
          {rule.enabled ? null : <Tag>off</Tag>}
        </div>
        <p className="mt-1 max-w-180 text-pretty text-ink-2">{description}</p>
        <RuleProblemLine rule={rule} />
      </header>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title="It finds a deal when">
          <ConditionSentence sentence={sayCondition(when, { ...catalogue, thresholds })} />
          <div className="mt-4 border-t pt-3">
            <DescriptionList
              facts={[
                { term: 'Looks at', value: stagesWords(stages, closed) },
                {
                  term: 'Says',
                  value: <MessageWords message={message} fields={catalogue.deal} thresholds={thresholds} />,
                },
                { term: 'Then', value: remediation.action },
                { term: 'Up to', value: roleWords[remediation.owner] },
                { term: 'One click', value: remediation.fix ? fixWords(remediation.fix) : '' },
              ]}
            />
          </div>
        </Card>
        <TuningCard rule={rule} layer={layer} tune={tune} />
      </div>
    </>
  );
}
