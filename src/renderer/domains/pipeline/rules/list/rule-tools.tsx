import type { Severity } from '../../../../../contract/pipeline/rule-language.ts';
import { type Option, Select } from '../../../../ui/index.ts';
import { FindByName } from '../../../records/list/find-by-name.tsx';
import { severityOptions } from '../../review-words.ts';
import { anySeverity, type Shown, shownOptions } from '../rule-words.ts';
import { LayerChoice } from '../tuning/layer-choice.tsx';
import { changeRulesList, useRulesList } from './list-state.ts';

interface RuleToolsProps {
  search: string;
  onSearch: (text: string) => void;
  onLeave: () => void;
}

const severities: Option<Severity | 'all'>[] = [anySeverity, ...severityOptions];

/** For whom changes count, and what narrows the list. */
export function RuleTools({ search, onSearch, onLeave }: RuleToolsProps) {
  const { severity, shown } = useRulesList();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-6 py-2">
      <div className="w-52 shrink-0">
        <FindByName label="Rules" value={search} onChange={onSearch} onLeave={onLeave} />
      </div>
      <span className="w-30">
        <Select<Severity | 'all'>
          size="sm"
          aria-label="Severity"
          value={severity}
          options={severities}
          onChange={(next) => changeRulesList({ severity: next })}
        />
      </span>
      <span className="w-32">
        <Select<Shown>
          size="sm"
          aria-label="Which rules"
          value={shown}
          options={[...shownOptions]}
          onChange={(next) => changeRulesList({ shown: next })}
        />
      </span>
      <div className="ml-auto flex items-center gap-2">
        <span aria-hidden className="text-sm text-ink-3">
          Changes count
        </span>
        <LayerChoice />
      </div>
    </div>
  );
}
