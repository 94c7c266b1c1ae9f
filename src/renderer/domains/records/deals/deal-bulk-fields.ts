import type { Person, Stage } from '../../../../contract/records/shapes.ts';
import type { BulkField } from '../list/bulk-dialog.tsx';
import { asOption } from '../list/use-choices.ts';
import { forecastOptions } from './deal-words.ts';

/** What can be set on many deals at once. */
export const dealBulkFields = (stages: Stage[], people: Person[]): BulkField[] => [
  { id: 'stageId', label: 'Stage', type: 'choice', source: stages.map(asOption) },
  { id: 'ownerId', label: 'Owner', type: 'choice', source: people.map(asOption), clearable: true },
  { id: 'closeDate', label: 'Close date', type: 'date', clearable: true },
  { id: 'forecastCategory', label: 'Forecast', type: 'choice', source: forecastOptions, clearable: true },
  { id: 'source', label: 'Source', type: 'text', clearable: true },
  { id: 'tags', label: 'Tag', type: 'tag' },
];
