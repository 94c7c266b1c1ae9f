import { Link } from '@tanstack/react-router';
import type { PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { choiceEditor, formatMoney, InlineEdit, type Option, Progress, Tag, textEditor } from '../../../ui/index.ts';
import { daysLeftWords, outcomeOptions, riskTone, riskWords } from '../poc-words.ts';

const nameEditor = textEditor((text) => (text === '' ? 'A name is needed.' : undefined));
const outcomes: Option[] = outcomeOptions;
const outcomeEditor = choiceEditor(outcomes);
const outcomeOf = (value: string | undefined) =>
  value === 'won' || value === 'lost' || value === 'cancelled' ? value : 'running';

/** The name of a POC, the deal it is for, and how it stands at a glance. */
export function PocHeader({ plan: { poc, progress } }: { plan: PocPlan }) {
  const { id, name, outcome, dealId, dealName, accountName, amount } = poc;
  return (
    <header className="mt-2 flex flex-wrap items-end gap-x-8 gap-y-3">
      <div className="min-w-72 flex-1">
        <div className="text-xl font-semibold tracking-[-0.015em]">
          <InlineEdit
            label="Name"
            value={name}
            editor={nameEditor}
            show={(text) => text}
            onSave={async (text) => void (await core.pocs.patch({ id, name: text }))}
          />
        </div>
        <div className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
          <Link to="/deals/$id" params={{ id: dealId }} className="hover:underline">
            {[accountName, dealName].filter(Boolean).join(' · ')}
          </Link>
          {amount ? <span className="num font-medium text-ink">{formatMoney(amount)}</span> : null}
          <Tag tone={riskTone[progress.risk]}>{riskWords(progress.risk, progress.daysLate)}</Tag>
        </div>
      </div>
      <div className="w-36 text-sm">
        <span className="text-ink-3">Outcome</span>
        <InlineEdit<Option | null>
          label="Outcome"
          value={outcomes.find(({ value }) => value === outcome) ?? null}
          editor={outcomeEditor}
          show={(option) => option?.label}
          onSave={async (option) => void (await core.pocs.patch({ id, outcome: outcomeOf(option?.value) }))}
        />
      </div>
      <div className="w-64">
        <div className="flex items-baseline justify-between text-sm">
          <b className="num font-semibold">{`${progress.percent.toString()} %`}</b>
          <span className="num text-ink-3">{outcome === 'running' ? daysLeftWords(progress.daysLeft) : null}</span>
        </div>
        <Progress label="Tasks done" done={progress.percent} total={100} />
      </div>
    </header>
  );
}
