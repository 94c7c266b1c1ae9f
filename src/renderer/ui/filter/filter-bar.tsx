import { ListFilter, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { OptionSearch } from '../choice/option-search.tsx';
import { IconButton } from '../icon-button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../popover.tsx';
import { FilterChip } from './filter-chip.tsx';
import { type Filter, type FilterField, newFilter } from './filters.ts';

interface FilterBarProps {
  fields: FilterField[];
  filters: Filter[];
  onChange: (filters: Filter[]) => void;
  /** The view binds the key and opens the list. */
  adding?: boolean;
  onAddingChange?: (adding: boolean) => void;
}

/** All filters narrow together. Adding one opens it, so that a filter is two keys and a word. */
export function FilterBar({ fields, filters, onChange, ...control }: FilterBarProps) {
  const [addingHere, setAddingHere] = useState(false);
  const [opened, setOpened] = useState<number | null>(null);
  const adding = control.adding ?? addingHere;
  const setAdding = (next: boolean) => {
    setAddingHere(next);
    control.onAddingChange?.(next);
  };
  const add = (id: string) => {
    const field = fields.find((candidate) => candidate.id === id);
    if (!field) return;
    onChange([...filters, newFilter(field)]);
    setAdding(false);
    setOpened(filters.length);
  };

  return (
    <search aria-label="Filters" className="flex min-w-0 flex-wrap items-center gap-1.5">
      {filters.map((filter, place) => {
        const field = fields.find(({ id }) => id === filter.field);
        const remove = () => onChange(filters.toSpliced(place, 1));
        // A saved view may outlive a custom field; the filter must not go on narrowing unseen.
        if (!field) return <GoneField key={filter.field} id={filter.field} onRemove={remove} />;
        const key = `${filter.field}-${filters
          .slice(0, place)
          .filter((other) => other.field === filter.field)
          .length.toString()}`;
        return (
          <FilterChip
            key={key}
            filter={filter}
            field={field}
            open={opened === place}
            onOpenChange={(open) => setOpened(open ? place : null)}
            onChange={(changed) => onChange(filters.with(place, changed))}
            onRemove={remove}
          />
        );
      })}
      <Popover open={adding} onOpenChange={setAdding}>
        <PopoverTrigger asChild>
          <Button look="quiet" size="sm" icon={ListFilter} shortcut={filters.length === 0 ? 'f' : undefined}>
            Filter
          </Button>
        </PopoverTrigger>
        <PopoverContent aria-label="Add a filter" className="flex w-60 flex-col overflow-hidden">
          <OptionSearch
            label="Fields"
            source={fields.map(({ id, label }) => ({ value: id, label }))}
            isPicked={() => false}
            onPick={(option) => add(option.value)}
          />
        </PopoverContent>
      </Popover>
      {filters.length > 1 ? (
        <Button look="quiet" size="sm" onClick={() => onChange([])}>
          Clear all
        </Button>
      ) : null}
    </search>
  );
}

function GoneField({ id, onRemove }: { id: string; onRemove: () => void }) {
  return (
    <span className="inline-flex h-6 items-center gap-1 rounded-1 bg-warn-soft pl-2 text-sm text-warn">
      {`The field “${id}” no longer exists`}
      <IconButton icon={X} size="sm" label="Remove filter" onClick={onRemove} />
    </span>
  );
}
