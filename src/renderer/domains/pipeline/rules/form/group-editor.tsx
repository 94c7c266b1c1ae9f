import { FolderPlus, Hash, Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, cx, IconButton, type Option, Select } from '../../../../ui/index.ts';
import { CountEditor } from './count-editor.tsx';
import { type Group, type Join, newCount, newGroup, newLine, type Part } from './draft.ts';
import { useFormTools } from './form-tools.ts';
import { LineEditor } from './line-editor.tsx';
import { SaysBelow } from './says-below.tsx';

const joins: Option<Join>[] = [
  { value: 'all', label: 'all of these hold' },
  { value: 'any', label: 'at least one of these holds' },
  { value: 'none', label: 'none of these holds' },
  { value: 'notAll', label: 'not all of these hold' },
];

interface GroupEditorProps {
  group: Group;
  related: string | null;
  head: string;
  /** Without it, the group cannot be taken out: it is the whole condition. */
  onRemove?: () => void;
}

/** Conditions that hold together, and groups of them. */
export function GroupEditor({ group, related, head, onRemove }: GroupEditorProps) {
  const { change } = useFormTools();
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const follow = useRef<string>(undefined);
  const { parts } = group;

  // The keyboard goes on in what was just added.
  useEffect(() => {
    if (follow.current === undefined || parts.length === 0) return;
    list.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(follow.current)}"] button`)?.focus();
    follow.current = undefined;
  }, [parts]);

  const set = (patch: Partial<Group>) =>
    change(group.id, (part) => (part.kind === 'group' ? { ...part, ...patch } : part));
  const add = (part: Part) => {
    follow.current = part.id;
    set({ parts: [...parts, part] });
  };
  const remove = (id: string) => {
    change(id, () => undefined);
    adder.current?.focus();
  };
  return (
    <div className="rounded-2 border border-line bg-sunken/50 p-2">
      <div className="mb-1.5 flex items-center gap-1.5 pl-1 text-sm text-ink-2">
        <span>{head}</span>
        <span className="w-52">
          <Select
            size="md"
            aria-label="How the conditions are joined"
            value={group.join}
            options={joins}
            onChange={(join) => set({ join })}
          />
        </span>
        {onRemove ? <IconButton icon={X} label="Take this group out" className="ml-auto" onClick={onRemove} /> : null}
      </div>
      <ul ref={list} aria-label="Conditions" className="flex flex-col gap-1.5">
        {parts.map((part) => (
          <li
            key={part.id}
            data-part={part.id}
            className={cx(part.kind !== 'group' && 'rounded-1 border border-line bg-panel p-1.5')}
          >
            <PartEditor part={part} related={related} onRemove={() => remove(part.id)} />
          </li>
        ))}
      </ul>
      {parts.length === 0 ? <SaysBelow place={group.id} /> : null}
      <div className="mt-1.5 flex flex-wrap gap-1">
        <Button ref={adder} look="quiet" size="sm" icon={Plus} onClick={() => add(newLine())}>
          Add a condition
        </Button>
        {related === null ? (
          <Button look="quiet" size="sm" icon={Hash} onClick={() => add(newCount())}>
            Add a count
          </Button>
        ) : null}
        <Button
          look="quiet"
          size="sm"
          icon={FolderPlus}
          onClick={() => add(newGroup(group.join === 'all' ? 'any' : 'all'))}
        >
          Add a group
        </Button>
      </div>
    </div>
  );
}

interface PartEditorProps {
  part: Part;
  related: string | null;
  onRemove: () => void;
}

function PartEditor({ part, related, onRemove }: PartEditorProps) {
  const { catalogue, change } = useFormTools();
  if (part.kind === 'line') return <LineEditor line={part} related={related} onRemove={onRemove} />;
  if (part.kind === 'group') return <GroupEditor group={part} related={related} head="where" onRemove={onRemove} />;
  const counted = catalogue.related.find(({ name }) => name === part.of);
  const where =
    part.where && counted ? (
      <GroupEditor
        group={part.where}
        related={counted.name}
        head={`counting only ${counted.label} for which`}
        onRemove={() => change(part.id, (count) => ({ ...count, where: null }))}
      />
    ) : null;
  return <CountEditor count={part} where={where} onRemove={onRemove} />;
}
