import type { ColumnMapping, ImportKind, ImportPreview } from '../../../../../contract/records/imports.ts';
import { withTarget } from '../targets.ts';
import { choose, useWizard } from '../wizard-state.ts';

/** Where each column goes now: as the person said, else as it was proposed; and how to say otherwise. */
export function useColumnChoices(preview: ImportPreview) {
  const { choices } = useWizard();
  const { kind } = preview;
  const mapping = choices.mappings[kind] ?? preview.mapping;
  const first = choices.first[kind] ?? { mapping: preview.mapping, remembered: preview.remembered };
  const changed = Object.keys(mapping).some((header) => mapping[header] !== first.mapping[header]);

  const put = (next: ColumnMapping) =>
    choose({
      kind,
      mappings: { ...choices.mappings, [kind]: next },
      first: { ...choices.first, [kind]: first },
    });

  return {
    mapping,
    first,
    changed,
    remembered: first.remembered,
    /** Answers which column had the target before. */
    send(header: string, target: string | null): string | undefined {
      const { mapping: next, takenFrom } = withTarget(mapping, header, target);
      put(next);
      return takenFrom;
    },
    asProposed: () => put(first.mapping),
    chooseKind: (next: ImportKind) => choose({ kind: next, stages: {} }),
  };
}
