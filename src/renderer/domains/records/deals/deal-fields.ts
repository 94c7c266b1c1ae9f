import type { CustomField, Person, Stage } from '../../../../contract/records/shapes.ts';
import type { FilterField } from '../../../ui/index.ts';
import { kindOptions } from '../../actions/step/kind-options.ts';
import { customFilters } from '../list/custom-columns.tsx';
import { asOption, findAccounts } from '../list/use-choices.ts';
import { forecastOptions, outcomeOptions, standingOptions } from './deal-words.ts';

/** What a list of deals can be narrowed by. */
export const dealFields = (known: {
  stages: Stage[];
  people: Person[];
  customFields: CustomField[];
}): FilterField[] => [
  { id: 'outcome', label: 'Outcome', type: 'choice', source: outcomeOptions },
  { id: 'stageId', label: 'Stage', type: 'choice', source: known.stages.map(asOption) },
  { id: 'ownerId', label: 'Owner', type: 'choice', source: known.people.map(asOption) },
  { id: 'standing', label: 'Next step', type: 'choice', source: standingOptions },
  { id: 'amount', label: 'Amount', type: 'money', currency: 'USD' },
  { id: 'closeDate', label: 'Close date', type: 'date' },
  { id: 'accountId', label: 'Account', type: 'choice', source: findAccounts },
  { id: 'forecastCategory', label: 'Forecast', type: 'choice', source: forecastOptions },
  { id: 'probability', label: 'Chance', type: 'number' },
  { id: 'nextAt', label: 'Next step due', type: 'date' },
  { id: 'nextKind', label: 'Kind of next step', type: 'choice', source: kindOptions },
  { id: 'doerId', label: 'Who does it', type: 'choice', source: known.people.map(asOption) },
  { id: 'lastActivityAt', label: 'Last activity', type: 'date' },
  { id: 'daysWithoutStep', label: 'Days without a next step', type: 'number' },
  { id: 'daysWithoutActivity', label: 'Days without activity', type: 'number' },
  { id: 'name', label: 'Name', type: 'text' },
  { id: 'source', label: 'Source', type: 'text' },
  { id: 'tags', label: 'Tag', type: 'text' },
  { id: 'createdAt', label: 'Created', type: 'date' },
  ...customFilters(known.customFields),
];
