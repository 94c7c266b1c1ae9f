import type { Person } from '../../../../contract/records/shapes.ts';
import {
  Avatar,
  choiceEditor,
  editCell,
  formatDay,
  type Option,
  type TableColumn,
  Tag,
  textEditor,
} from '../../../ui/index.ts';
import { asOption } from './use-choices.ts';

export const dayOf = (instant: string) => formatDay(instant.slice(0, 10));

interface Owned {
  id: string;
  ownerId: string | null;
  ownerName: string | null;
}

export function OwnerFace({ name }: { name: string | null }) {
  return name ? (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar name={name} named />
      <span className="cut">{name}</span>
    </span>
  ) : null;
}

export function ownerColumn<R extends Owned>(
  people: Person[],
  save: (row: R, ownerId: string | null) => Promise<void>,
): TableColumn<R> {
  return {
    id: 'ownerId',
    header: 'Owner',
    width: 150,
    sortable: true,
    groupable: true,
    cell: ({ ownerName }) => <OwnerFace name={ownerName} />,
    edit: editCell<R, Option | null>({
      value: ({ ownerId, ownerName }) => (ownerId ? { value: ownerId, label: ownerName ?? '' } : null),
      editor: choiceEditor(people.map(asOption)),
      show: (option) => <OwnerFace name={option?.label ?? null} />,
      save: (row, option) => save(row, option?.value ?? null),
    }),
  };
}

/** A text field of a record as a column that is edited in place. */
export function textColumn<R>(
  column: Pick<TableColumn<R>, 'id' | 'header' | 'width'> & Partial<TableColumn<R>>,
  value: (row: R) => string | null,
  save: (row: R, text: string) => Promise<void>,
  check?: (text: string) => string | undefined,
): TableColumn<R> {
  return {
    sortable: true,
    cell: (row) => <span className="cut">{value(row)}</span>,
    edit: editCell<R, string>({
      value: (row) => value(row) ?? '',
      editor: textEditor(check),
      show: (text) => <span className="cut">{text}</span>,
      save,
    }),
    ...column,
  };
}

/** The column that names the record: a click or Enter opens it, typing edits it. */
export function nameColumn<R extends { name: string }>(
  header: string,
  save: (row: R, name: string) => Promise<void>,
): TableColumn<R> {
  const check = (text: string) => (text.trim() === '' ? 'A name is needed.' : undefined);
  const column = { id: 'name', header, width: 240, grow: true, fixed: true };
  return {
    ...textColumn<R>(column, ({ name }) => name, save, check),
    cell: ({ name }) => <b className="cut font-medium">{name}</b>,
  };
}

export function TagRow({ tags }: { tags: string[] }) {
  return (
    <span className="flex min-w-0 gap-1 overflow-hidden">
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}

/** Several tags are typed with commas between them. */
export function tagsColumn<R extends { tags: string[] }>(
  save: (row: R, tags: string[]) => Promise<void>,
): TableColumn<R> {
  return {
    id: 'tags',
    header: 'Tags',
    width: 150,
    cell: ({ tags }) => (tags.length > 0 ? <TagRow tags={tags} /> : null),
    edit: editCell<R, string>({
      value: ({ tags }) => tags.join(', '),
      editor: textEditor(),
      show: (text) => <TagRow tags={tagsIn(text)} />,
      save: (row, text) => save(row, tagsIn(text)),
    }),
  };
}

/** The tags in what was typed, each once. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

export function createdColumn<R extends { createdAt: string }>(): TableColumn<R> {
  return {
    id: 'createdAt',
    header: 'Created',
    width: 116,
    sortable: true,
    descendingFirst: true,
    cell: ({ createdAt }) => <span className="num text-ink-2">{dayOf(createdAt)}</span>,
  };
}
