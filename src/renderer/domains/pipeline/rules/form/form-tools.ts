import { createContext, useContext } from 'react';
import type { Threshold } from '../../../../../contract/pipeline/rule-language.ts';
import { type Catalogue, noFields } from '../condition/catalogue.ts';
import type { DraftThreshold, Part } from './draft.ts';

/** What the parts of the form share, however deep they are nested. */
export interface FormTools {
  catalogue: Catalogue;
  thresholds: DraftThreshold[];
  /** Changes a part of the condition; `undefined` takes it out. */
  change: (id: string, change: (part: Part) => Part | undefined) => void;
  /** Makes a number that can be tuned and says how it is written. */
  tune: (unit: Threshold['unit'], value: number) => string;
  /** What is wrong with a part of the condition, or with a field of the rule. */
  says: (place: string) => string[];
}

export const FormToolsContext = createContext<FormTools>({
  catalogue: noFields,
  thresholds: [],
  change: () => {},
  tune: () => '',
  says: () => [],
});
export const useFormTools = (): FormTools => useContext(FormToolsContext);
