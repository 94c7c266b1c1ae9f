import type { ReactNode } from 'react';
import type { CustomField, Deal, Person, Stage } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import {
  choiceEditor,
  cx,
  dateEditor,
  editCell,
  formatDay,
  formatMoney,
  type Money,
  moneyEditor,
  numberEditor,
  type Option,
  type TableColumn,
  Tag,
} from '../../../ui/index.ts';
import { NextStepLine } from '../../actions/standing-tag.tsx';
import { customColumns } from '../list/custom-columns.tsx';
import { createdColumn, dayOf, nameColumn, ownerColumn, tagsColumn, textColumn } from '../list/shared-columns.tsx';
import { asOption, findAccounts } from '../list/use-choices.ts';
import { forecastOf, forecastOptions, forecastWords, isOverdue, stageTone } from './deal-words.ts';

type DealPatch = Omit<Parameters<typeof core.records.deals.patch>[0], 'id'>;
export const saveDeal = async ({ id }: Pick<Deal, 'id'>, patch: DealPatch): Promise<void> => {
  await core.records.deals.patch({ id, ...patch });
};

const findAccount = choiceEditor<Option>(findAccounts);
const percent = numberEditor((value) =>
  Number.isInteger(value) && value >= 0 && value <= 100 ? undefined : 'Type a whole number from 0 to 100.',
);

export function dealColumns(known: {
  stages: Stage[];
  people: Person[];
  customFields: CustomField[];
  footer: { count: ReactNode; amount: ReactNode };
}): TableColumn<Deal>[] {
  const { stages, people, customFields, footer } = known;
  const name = nameColumn<Deal>('Deal', (deal, text) => saveDeal(deal, { name: text }));
  return [
    { ...name, footer: footer.count },
    {
      id: 'accountId',
      header: 'Account',
      width: 180,
      grow: true,
      sortable: true,
      groupable: true,
      cell: ({ accountName }) => <span className="cut text-ink-2">{accountName}</span>,
      edit: editCell<Deal, Option | null>({
        value: ({ accountId, accountName }) => (accountId ? { value: accountId, label: accountName ?? '' } : null),
        editor: findAccount,
        show: (option) => <span className="cut text-ink-2">{option?.label}</span>,
        save: (deal, option) => saveDeal(deal, { accountId: option?.value ?? null }),
      }),
    },
    {
      id: 'stageId',
      header: 'Stage',
      width: 136,
      sortable: true,
      groupable: true,
      cell: (deal) => <Tag tone={stageTone(deal)}>{deal.stageName}</Tag>,
      edit: editCell<Deal, Option | null>({
        value: ({ stageId, stageName }) => ({ value: stageId, label: stageName }),
        editor: choiceEditor(stages.map(asOption)),
        show: (option) => <Tag>{option?.label}</Tag>,
        save: (deal, option) => saveDeal(deal, { stageId: option?.value }),
      }),
    },
    {
      id: 'amount',
      header: 'Amount',
      width: 116,
      align: 'end',
      sortable: true,
      descendingFirst: true,
      cell: ({ amount }) => (amount ? formatMoney(amount) : null),
      footer: footer.amount,
      edit: editCell<Deal, Money | null>({
        value: ({ amount }) => amount,
        editor: moneyEditor('USD'),
        show: (amount) => (amount ? formatMoney(amount) : ''),
        save: (deal, amount) => saveDeal(deal, { amount }),
      }),
    },
    {
      id: 'standing',
      header: 'Next step',
      width: 224,
      sortable: true,
      groupable: true,
      cell: (deal) => <NextStepLine deal={deal} />,
    },
    {
      id: 'probability',
      header: 'Chance',
      width: 80,
      align: 'end',
      sortable: true,
      descendingFirst: true,
      cell: ({ probability }) => (probability === null ? null : `${probability.toString()} %`),
      edit: editCell<Deal, number | null>({
        value: ({ probability }) => probability,
        editor: percent,
        show: (value) => (value === null ? '' : `${value.toString()} %`),
        save: (deal, probability) => saveDeal(deal, { probability }),
      }),
    },
    {
      id: 'closeDate',
      header: 'Close date',
      width: 120,
      sortable: true,
      groupable: true,
      cell: (deal) =>
        deal.closeDate ? (
          <span className={cx('num', isOverdue(deal) ? 'font-medium text-bad' : 'text-ink-2')}>
            {formatDay(deal.closeDate)}
          </span>
        ) : null,
      edit: editCell<Deal, string | null>({
        value: ({ closeDate }) => closeDate,
        editor: dateEditor(),
        show: (day) => (day ? formatDay(day) : ''),
        save: (deal, closeDate) => saveDeal(deal, { closeDate }),
      }),
    },
    ownerColumn<Deal>(people, (deal, ownerId) => saveDeal(deal, { ownerId })),
    {
      id: 'lastActivityAt',
      header: 'Last activity',
      width: 120,
      sortable: true,
      descendingFirst: true,
      cell: ({ lastActivityAt }) =>
        lastActivityAt ? <span className="num text-ink-2">{dayOf(lastActivityAt)}</span> : null,
    },
    {
      id: 'forecastCategory',
      header: 'Forecast',
      width: 110,
      sortable: true,
      groupable: true,
      cell: ({ forecastCategory }) => (forecastCategory ? forecastWords[forecastCategory] : null),
      edit: editCell<Deal, Option | null>({
        value: ({ forecastCategory }) => forecastOptions.find(({ value }) => value === forecastCategory) ?? null,
        editor: choiceEditor(forecastOptions),
        show: (option) => option?.label ?? '',
        save: (deal, option) => saveDeal(deal, { forecastCategory: forecastOf(option?.value) }),
      }),
    },
    textColumn<Deal>(
      { id: 'source', header: 'Source', width: 120, groupable: true },
      ({ source }) => source,
      (deal, text) => saveDeal(deal, { source: text || null }),
    ),
    tagsColumn<Deal>((deal, tags) => saveDeal(deal, { tags })),
    ...customColumns<Deal>(customFields, (deal, label, value) =>
      saveDeal(deal, { custom: { ...deal.custom, [label]: value } }),
    ),
    createdColumn<Deal>(),
  ];
}
