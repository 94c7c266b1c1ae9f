import type { FixOffer } from '../../../../../contract/pipeline/rule-language.ts';
import type { Option } from '../../../../ui/index.ts';
import { kindOptions } from '../../../actions/step/kind-options.ts';
import { fieldWords, fixWords } from '../../review-words.ts';

export const fixKindOptions: Option<FixOffer['kind'] | 'none'>[] = [
  { value: 'none', label: 'None' },
  { value: 'set', label: 'Ask for a value' },
  { value: 'set_to', label: 'Set a value' },
  { value: 'plan', label: 'Plan a next step' },
  { value: 'open', label: 'Open where it is mended' },
];

export function startOfFix(kind: FixOffer['kind'] | 'none'): FixOffer | null {
  switch (kind) {
    case 'set':
      return { kind, field: 'amount' };
    case 'set_to':
      return { kind, field: 'probability', to: 'stage_probability' };
    case 'plan':
      return { kind, what: '', step: 'call', days: 1 };
    case 'open':
      return { kind, place: 'deal' };
    default:
      return null;
  }
}

type Set = Extract<FixOffer, { kind: 'set' }>;
const setFields: Set['field'][] = [
  ...(['amount', 'closeDate', 'ownerId', 'accountId'] as const),
  ...(['probability', 'forecastCategory', 'stageId', 'lostReason'] as const),
];
export const setOptions = setFields.map((value) => ({ value, label: fieldWords[value] }));

type SetTo = Extract<FixOffer, { kind: 'set_to' }>;
const setTos: [SetTo['field'], SetTo['to']][] = [
  ['probability', 'stage_probability'],
  ['forecastCategory', 'pipeline'],
  ['forecastCategory', 'best_case'],
  ['closeDate', 'in_30_days'],
  ['closeDate', 'end_of_month'],
  ['closeDate', 'end_of_quarter'],
];
export const setToOptions = setTos.map(([field, to]) => {
  const offer: SetTo = { kind: 'set_to', field, to };
  return { value: `${field} ${to}`, label: fixWords(offer), offer };
});

type Open = Extract<FixOffer, { kind: 'open' }>;
const places: Open['place'][] = ['deal', 'contacts', 'merge', 'poc', 'activities', 'next_step'];
export const placeOptions = places.map((place) => ({ value: place, label: fixWords({ kind: 'open', place }) }));

export { kindOptions as stepOptions };
