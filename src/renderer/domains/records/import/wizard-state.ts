import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { ColumnMapping, ImportKind, ImportOptions, Readings } from '../../../../contract/records/imports.ts';
import type { Failure } from '../../../ui/index.ts';

export type WizardStep = 'file' | 'columns' | 'check';

export interface UploadedFile {
  upload: string;
  fileName: string;
  bytes: number;
}

/** What the columns were before the person changed any of them. */
interface FirstMapping {
  mapping: ColumnMapping;
  remembered: boolean;
}

/** Everything a person decides on the way. A kind keeps its columns while another is tried. */
export interface Choices {
  kind?: ImportKind;
  mappings: Partial<Record<ImportKind, ColumnMapping>>;
  first: Partial<Record<ImportKind, FirstMapping>>;
  readings: Readings;
  stages: Record<string, string>;
  sheet?: string;
  encoding?: ImportOptions['encoding'];
  delimiter?: string;
  duplicates: ImportOptions['duplicates'];
  currency?: string;
}

export interface Wizard {
  /** The workspace it all goes into: another one begins anew. */
  workspace: string;
  step: WizardStep;
  file: UploadedFile | null;
  /** Just uploaded: it goes on by itself once it could be read. */
  fresh: boolean;
  choices: Choices;
  /** The import under way or over; its steps take the place of the others. */
  job: string | null;
  sending: { name: string; sent: number; total: number } | null;
  refused: Failure | null;
}

const noChoices: Choices = { mappings: {}, first: {}, readings: {}, stages: {}, duplicates: 'update' };
const start: Omit<Wizard, 'workspace'> = {
  step: 'file',
  file: null,
  fresh: false,
  choices: noChoices,
  job: null,
  sending: null,
  refused: null,
};

/** Outlives the view and a reload, so that nothing is lost by looking at something else in between. */
export const useWizard = create<Wizard>()(
  persist<Wizard, [], [], Pick<Wizard, 'workspace' | 'step' | 'file' | 'choices' | 'job'>>(
    () => ({ workspace: '', ...start }),
    {
      name: 'throughline.import',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ workspace, step, file, choices, job }) => ({ workspace, step, file, choices, job }),
    },
  ),
);

const set = useWizard.setState;

export const goToStep = (step: WizardStep) => set({ step, job: null });
export const startOver = () => set(start);
export const watchImport = (job: string) => set({ job });

export function enterWorkspace(workspace: string): void {
  if (workspace !== '' && useWizard.getState().workspace !== workspace) set({ ...start, workspace });
}

/** The same file, mended and chosen again, keeps what was decided about it. */
export function takeUploaded(file: UploadedFile): void {
  set((wizard) => ({
    file,
    fresh: true,
    step: 'file',
    job: null,
    sending: null,
    refused: null,
    choices: wizard.file?.fileName === file.fileName ? wizard.choices : noChoices,
  }));
}

export const choose = (patch: Partial<Choices>) => set(({ choices }) => ({ choices: { ...choices, ...patch } }));

/** Other headers than before: what was said about the old ones means nothing now. */
export const chooseFileReading = (patch: Pick<Choices, 'sheet' | 'encoding' | 'delimiter'>) =>
  choose({ kind: undefined, mappings: {}, first: {}, readings: {}, stages: {}, ...patch });

export const matchAnew = () => choose({ mappings: {}, first: {}, readings: {}, stages: {} });

/** What the core is asked with. Leaves out what is not decided. */
export function importInput(upload: string, choices: Choices) {
  const { kind, mappings, readings, stages, sheet, encoding, delimiter, duplicates, currency } = choices;
  const mapping = kind && mappings[kind];
  return {
    upload,
    ...(kind && { kind }),
    ...(mapping && { mapping }),
    ...(Object.keys(readings).length > 0 && { readings }),
    ...(Object.keys(stages).length > 0 && { stages }),
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(currency !== undefined && { currency }),
    duplicates,
  };
}
