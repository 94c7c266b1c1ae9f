import { useQueryClient } from '@tanstack/react-query';
import { Plus, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { core, orpc } from '../../../../app/boundary.ts';
import { tell } from '../../../../app/problems/tell.ts';
import { Button } from '../../../../ui/index.ts';
import { fieldTypeWords } from '../rule-words.ts';

/** Why a rule is not evaluated, and where one press makes the field that it waits for. */
export function RuleProblemLine({ rule: { problem, needsField, when } }: { rule: Rule }) {
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  if (!problem && !needsField) return null;
  const make = async ({ label, type }: NonNullable<Rule['needsField']>) => {
    setBusy(true);
    try {
      const recordKind = JSON.stringify(when).includes(`"account.custom.${label}"`) ? 'accounts' : 'deals';
      await core.records.customFields.create({ recordKind, label, type });
      await queries.invalidateQueries({ queryKey: orpc.pipeline.rules.key() });
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      <span className="flex min-w-0 items-baseline gap-1.5 text-pretty">
        <TriangleAlert aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-warn" />
        {needsField
          ? `Waits for the custom field “${needsField.label}” (${fieldTypeWords[needsField.type]}); until then it is not evaluated.`
          : `${problem?.message ?? ''} ${problem?.remedy ?? ''}`}
      </span>
      {needsField ? (
        <Button size="sm" icon={Plus} busy={busy} onClick={() => void make(needsField)}>
          {`Create “${needsField.label}”`}
        </Button>
      ) : null}
    </div>
  );
}
