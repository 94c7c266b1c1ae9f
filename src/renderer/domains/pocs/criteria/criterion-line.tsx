import { Check } from 'lucide-react';
import type { Criterion, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { cx, InlineText, Tag } from '../../../ui/index.ts';
import { Comments } from '../lines/comments.tsx';
import { LineMenu } from '../lines/line-menu.tsx';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { TextCell } from '../lines/text-cell.tsx';
import { CriterionFacts } from './criterion-facts.tsx';
import { criterionGrid } from './criterion-grid.ts';
import { ResultCell } from './result-cell.tsx';

interface CriterionLineProps {
  plan: PocPlan;
  criterion: Criterion;
}

export function CriterionLine({ plan, criterion }: CriterionLineProps) {
  const { id } = plan.poc;
  const { id: lineId, title, target, actual, result, shared, customerTicked } = criterion;
  const save = (fields: Omit<Parameters<typeof core.pocs.criteria.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.criteria.patch({ id, lineId, ...fields });
  return (
    <div className={`${criterionGrid} items-start border-b border-line py-1.5`}>
      <div className="flex min-w-0 items-start gap-5 pl-3.5">
        <div className="min-w-0 flex-1 font-medium">
          <TextCell needed label={`Title of ${title}`} value={title} onSave={(text) => save({ title: text })} />
        </div>
        {customerTicked ? (
          <Tag tone="good" className="mt-0.5" title="The customer ticked it in their packet">
            <Check aria-hidden className="size-3" />
            Customer
          </Tag>
        ) : null}
      </div>
      <div className="num pl-3 text-sm">
        <InlineText
          label={`target of ${title}`}
          value={target}
          placeholder="No target"
          onSave={async (text) => void (await save({ target: text }))}
          className="-mt-0.5"
        />
      </div>
      <div className={cx('num pl-3 text-sm', actual && 'font-medium')}>
        <InlineText
          label={`actual of ${title}`}
          value={actual}
          placeholder="Not measured"
          onSave={async (text) => void (await save({ actual: text }))}
          className="-mt-0.5"
        />
      </div>
      <ResultCell title={title} result={result} onSave={(next) => save({ result: next })} />
      <span className="flex justify-end">
        <SharedToggle title={title} shared={shared} onSave={(next) => save({ shared: next })} />
        <LineMenu title={title} onDelete={() => core.pocs.criteria.delete({ id, lineId })} />
      </span>
      <div className="col-span-full">
        <CriterionFacts criterion={criterion} save={save} />
        <Comments plan={plan} onKind="criterion" onId={lineId} title={title} />
      </div>
    </div>
  );
}
