import type { CustomField } from '../../../../contract/records/shapes.ts';
import {
  choiceEditor,
  dateEditor,
  editCell,
  type FilterField,
  formatDay,
  numberEditor,
  type Option,
  type TableColumn,
  textEditor,
} from '../../../ui/index.ts';

type Custom = Record<string, string | number | boolean | null>;
type Save<R> = (row: R, label: string, value: string | number | boolean | null) => Promise<void>;

const yesNo: Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Fields that this team added, as columns: each is edited in the manner of its type. */
export function customColumns<R extends { custom: Custom }>(fields: CustomField[], save: Save<R>): TableColumn<R>[] {
  return fields.map((field) => {
    const { label, type } = field;
    const column = { id: `custom.${label}`, header: label, width: 120, sortable: true };
    const read = (row: R) => row.custom[label] ?? null;
    const text = (row: R) => shown(read(row), type);
    return {
      ...column,
      align: type === 'number' ? 'end' : 'start',
      cell: (row) => <span className="cut num">{text(row)}</span>,
      edit: editOf<R>(field, read, (row, value) => save(row, label, value)),
    };
  });
}

function shown(value: string | number | boolean | null, type: CustomField['type']): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  return type === 'date' ? formatDay(value) : value;
}

function editOf<R>(
  { type, choices }: CustomField,
  read: (row: R) => string | number | boolean | null,
  save: (row: R, value: string | number | boolean | null) => Promise<void>,
) {
  const asText = (row: R) => String(read(row) ?? '');
  switch (type) {
    case 'number':
      return editCell<R, number | null>({
        value: (row) => {
          const value = read(row);
          return typeof value === 'number' ? value : null;
        },
        editor: numberEditor(),
        show: (value) => value?.toLocaleString('en-US') ?? '',
        save,
      });
    case 'date':
      return editCell<R, string | null>({
        value: (row) => asText(row) || null,
        editor: dateEditor(),
        show: (day) => (day ? formatDay(day) : ''),
        save,
      });
    case 'choice':
      return editCell<R, Option | null>({
        value: (row) => (asText(row) ? { value: asText(row), label: asText(row) } : null),
        editor: choiceEditor(choices.map((choice) => ({ value: choice, label: choice }))),
        show: (option) => option?.label ?? '',
        save: (row, option) => save(row, option?.value ?? null),
      });
    case 'yes_no':
      return editCell<R, Option | null>({
        value: (row) => yesNo.find(({ value }) => (value === 'yes') === read(row)) ?? null,
        editor: choiceEditor(yesNo),
        show: (option) => option?.label ?? '',
        save: (row, option) => save(row, option ? option.value === 'yes' : null),
      });
    default:
      return editCell<R, string>({
        value: asText,
        editor: textEditor(),
        show: (text) => text,
        save: (row, text) => save(row, text || null),
      });
  }
}

const filterTypes = { text: 'text', number: 'number', date: 'date', choice: 'choice', yes_no: 'choice' } as const;

export const customFilters = (fields: CustomField[]): FilterField[] =>
  fields.map(({ label, type, choices }) => ({
    id: `custom.${label}`,
    label,
    type: filterTypes[type],
    source: type === 'yes_no' ? yesNo : choices.map((choice) => ({ value: choice, label: choice })),
  }));
