import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { orpc } from '../../../../app/boundary.ts';
import { useDebounced } from '../../../../app/palette/use-debounced.ts';
import type { RuleDraft } from './draft.ts';
import { draftOf } from './read-spec.ts';
import { roughYaml } from './rough-yaml.ts';
import { dropRuleDraft, type KeptDraft, keepRuleDraft, useRuleDrafts } from './rule-drafts.ts';
import { specOf } from './write-spec.ts';

const pauseMs = 350;
const shownAtMost = 30;

interface EditorInput {
  /** Under which the draft is kept. */
  key: string;
  start: KeptDraft;
  /** What the rule is, or will be, known by. */
  idOf: (name: string) => string;
}

/** A rule that is being written: in the form and as text, whichever was typed in last, with what it finds now. */
export function useRuleEditor({ key, start, idOf }: EditorInput) {
  const kept = useRuleDrafts((state) => state.drafts[key]);
  const draft = kept ?? start;
  const { form, yaml, written } = draft;
  const id = idOf(form.name);
  const said = useMemo(() => specOf(form, id), [form, id]);
  const asked = written === 'yaml' ? { yaml: yaml ?? '' } : said.sketch ? { spec: said.sketch } : null;
  const text = JSON.stringify(asked);
  const settled = useDebounced(text, pauseMs);
  // What is asked is the text, so that an answer belongs to exactly what was typed.
  const question = useMemo<typeof asked>(() => JSON.parse(settled), [settled]);
  const preview = useQuery({
    ...orpc.pipeline.rules.preview.queryOptions({
      input: question ? { ...question, limit: shownAtMost } : skipToken,
    }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
  const { data, isPlaceholderData } = preview;
  const answered = settled === text && !isPlaceholderData && asked !== null ? data : undefined;
  const [refusedYaml, setRefused] = useState<string>();
  const followed = useRef<typeof answered>(undefined);

  // The form follows the text as long as the text can be read; what cannot be read leaves the form as it was.
  useEffect(() => {
    if (written !== 'yaml' || !answered || followed.current === answered) return;
    followed.current = answered;
    if (answered.spec) keepRuleDraft(key, { form: draftOf(answered.spec), yaml, written });
    else setRefused(yaml ?? '');
  }, [answered, written, yaml, key]);

  const keep = (patch: Partial<KeptDraft>) => keepRuleDraft(key, { ...draft, ...patch });
  return {
    ...{ form, yaml, written, id, said, preview },
    /** The answer to what stands there now; undefined while it is on its way or something is missing. */
    answered,
    isKept: kept !== undefined,
    /** The text was typed last and cannot be read, so the form shows what was before. */
    unread: written === 'yaml' && (answered ? answered.spec === null : refusedYaml === yaml),
    changeForm: (change: (form: RuleDraft) => RuleDraft) => {
      const now = useRuleDrafts.getState().drafts[key] ?? start;
      keepRuleDraft(key, { form: change(now.form), yaml: null, written: 'form' });
    },
    changeYaml: (next: string) => keep({ yaml: next, written: 'yaml' }),
    /** The text for what the form says, unless it is there already. */
    openYaml: async () => {
      if (yaml !== null) return;
      const fromCore = said.spec ? answered?.yaml : undefined;
      const next = fromCore ?? (await roughYaml(form, id));
      const now = useRuleDrafts.getState().drafts[key] ?? start;
      keepRuleDraft(key, { ...now, yaml: next });
    },
    leaveYaml: () => keep({ yaml: null, written: 'form' }),
    drop: () => dropRuleDraft(key),
  };
}

export type RuleEditor = ReturnType<typeof useRuleEditor>;
