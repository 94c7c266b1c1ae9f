import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { core } from '../../../../app/boundary.ts';
import { useCommands } from '../../../../app/commands/view-commands.ts';
import { ViewTitle } from '../../../../app/frame/slots.tsx';
import { problemOf } from '../../../../app/problems/problem.ts';
import { tell } from '../../../../app/problems/tell.ts';
import { Banner, Button, type Failure, SegmentedControl } from '../../../../ui/index.ts';
import { PreviewSide } from './preview-side.tsx';
import type { KeptDraft } from './rule-drafts.ts';
import { RuleForm } from './rule-form.tsx';
import { useRuleEditor } from './use-rule-editor.ts';
import { YamlSide } from './yaml-side.tsx';

interface RuleEditorViewProps {
  title: string;
  /** The rule that is rewritten; without it, one is made. */
  ruleId: string | null;
  draftKey: string;
  start: KeptDraft;
  idOf: (name: string) => string;
  startAs: 'form' | 'yaml';
}

const shapes = [
  { value: 'form' as const, label: 'Form' },
  { value: 'yaml' as const, label: 'YAML' },
];

/** A rule is written here, in a form or as text, with what it would find beside it. */
export function RuleEditorView({ title, ruleId, draftKey, start, idOf, startAs }: RuleEditorViewProps) {
  const editor = useRuleEditor({ key: draftKey, start, idOf });
  const navigate = useNavigate();
  const [shape, setShape] = useState(startAs);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Failure>();
  const [evenIfAll, setEvenIfAll] = useState(false);
  const show = async (next: 'form' | 'yaml') => {
    try {
      if (next === 'yaml') await editor.openYaml();
      setShape(next);
    } catch (error) {
      tell(error);
    }
  };
  const save = async () => {
    setTried(true);
    const { written, yaml, said } = editor;
    if (saving || (written === 'form' && !said.spec)) return;
    setSaving(true);
    setRefused(undefined);
    try {
      const input = { ...(written === 'yaml' ? { yaml: yaml ?? '' } : { spec: said.spec ?? undefined }), evenIfAll };
      const { id } = ruleId
        ? await core.pipeline.rules.change({ id: ruleId, ...input })
        : await core.pipeline.rules.create(input);
      editor.drop();
      await navigate({ to: '/rules/$id', params: { id } });
    } catch (error) {
      setRefused(problemOf(error));
    } finally {
      setSaving(false);
    }
  };
  useCommands([
    {
      id: 'rule.save',
      title: 'Save the rule',
      group: 'This view',
      shortcuts: ['mod+enter'],
      inFields: true,
      run: save,
    },
  ]);
  const discard = async () => {
    editor.drop();
    await navigate(ruleId ? { to: '/rules/$id', params: { id: ruleId } } : { to: '/rules' });
  };
  return (
    <>
      <ViewTitle title={title}>
        <SegmentedControl
          label="How the rule is written"
          value={shape}
          options={shapes}
          onChange={(next) => void show(next)}
        />
        <Button size="sm" onClick={() => void discard()}>
          {editor.isKept ? 'Discard' : 'Cancel'}
        </Button>
        <Button size="sm" look="primary" shortcut="mod+enter" busy={saving} onClick={() => void save()}>
          Save
        </Button>
      </ViewTitle>
      <div className="flex h-full min-h-0">
        <div className="relative min-w-0 flex-1 overflow-y-auto px-6 py-4">
          <div className="mx-auto flex max-w-220 flex-col gap-4">
            {refused ? (
              <Banner tone="bad" title={refused.message}>
                {refused.remedy}
              </Banner>
            ) : null}
            {shape === 'form' ? (
              <RuleForm editor={editor} tried={tried} onYaml={() => void show('yaml')} />
            ) : (
              <YamlSide editor={editor} />
            )}
          </div>
        </div>
        <PreviewSide
          asText={shape === 'yaml'}
          editor={editor}
          tried={tried}
          evenIfAll={evenIfAll}
          onEvenIfAll={setEvenIfAll}
        />
      </div>
    </>
  );
}
