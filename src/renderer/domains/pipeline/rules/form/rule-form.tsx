import { useMemo } from 'react';
import { Banner, Button } from '../../../../ui/index.ts';
import { useCatalogue } from '../condition/use-catalogue.ts';
import { ConditionPart } from './condition-part.tsx';
import { type RuleDraft, withPart } from './draft.ts';
import { type FormTools, FormToolsContext } from './form-tools.ts';
import { MessagePart } from './message-part.tsx';
import { NamePart } from './name-part.tsx';
import { problemsAt } from './problems-at.ts';
import { RemedyPart } from './remedy-part.tsx';
import { newThreshold } from './threshold-key.ts';
import { TunedPart } from './tuned-part.tsx';
import type { RuleEditor } from './use-rule-editor.ts';

interface RuleFormProps {
  editor: RuleEditor;
  /** It was to be saved, so what is missing is said where it is missing. */
  tried: boolean;
  onYaml: () => void;
}

/** A rule as a form, for people who do not write YAML. */
export function RuleForm({ editor, tried, onYaml }: RuleFormProps) {
  const { form, said, answered, unread, changeForm } = editor;
  const { catalogue } = useCatalogue();
  const set = (patch: Partial<RuleDraft>) => changeForm((before) => ({ ...before, ...patch }));
  const problems = useMemo(
    () => problemsAt([...(tried ? said.troubles : []), ...(answered?.problems ?? [])], said.places),
    [tried, said, answered],
  );
  const tools: FormTools = {
    catalogue,
    thresholds: form.thresholds,
    says: (place) => problems.get(place) ?? [],
    change: (id, change) =>
      changeForm((before) => {
        const root = before.when.id === id ? change(before.when) : withPart(before.when, id, change);
        return root?.kind === 'group' ? { ...before, when: root } : before;
      }),
    tune: (unit, value) => {
      const threshold = newThreshold(unit, value, form.thresholds);
      changeForm((before) => ({ ...before, thresholds: [...before.thresholds, threshold] }));
      return `$${threshold.key}`;
    },
  };
  return (
    <FormToolsContext value={tools}>
      {unread ? (
        <Banner
          tone="warn"
          title="The YAML cannot be read yet"
          action={
            <span className="flex gap-1">
              <Button size="sm" onClick={onYaml}>
                Back to the YAML
              </Button>
              <Button size="sm" look="quiet" onClick={editor.leaveYaml}>
                Go on from here
              </Button>
            </span>
          }
        >
          The form shows the rule as it was before. “Go on from here” leaves the text behind.
        </Banner>
      ) : null}
      <fieldset disabled={unread} inert={unread} className="flex min-w-0 flex-col gap-6">
        <legend className="sr-only">The rule</legend>
        <NamePart form={form} set={set} />
        <ConditionPart form={form} set={set} />
        <TunedPart form={form} set={set} />
        <MessagePart form={form} set={set} />
        <RemedyPart form={form} set={set} />
      </fieldset>
    </FormToolsContext>
  );
}
