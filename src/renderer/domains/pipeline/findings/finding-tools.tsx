import { Download, PanelRight, X } from 'lucide-react';
import type { Finding, Review } from '../../../../contract/pipeline/review-shapes.ts';
import {
  type Category,
  category as categories,
  type Severity,
  severity as severities,
} from '../../../../contract/pipeline/rule-language.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { saveFile } from '../../../app/save-file.ts';
import { Button, ColumnsMenu, IconButton, type Option, Select, type TableColumn } from '../../../ui/index.ts';
import { FindByName } from '../../records/list/find-by-name.tsx';
import { GroupMenu } from '../../records/list/group-menu.tsx';
import { showPeek, useLayout, useLayouts } from '../review/layouts.ts';
import { ownerKey } from '../review/review-search.ts';
import { useReviewSearch, useShowReview } from '../review/use-show-review.ts';
import { categoryOptions, severityOptions } from '../review-words.ts';
import type { FindingQuery } from './finding-query.ts';

type Muted = 'without' | 'with' | 'only';

const severityChoices: Option<Severity | 'all'>[] = [{ value: 'all', label: 'Any severity' }, ...severityOptions];
const categoryChoices: Option<Category | 'all'>[] = [{ value: 'all', label: 'Any category' }, ...categoryOptions];
const mutedChoices: Option<Muted>[] = [
  { value: 'without', label: 'Not muted' },
  { value: 'with', label: 'With muted' },
  { value: 'only', label: 'Only muted' },
];

interface FindingToolsProps {
  review: Review;
  query: FindingQuery;
  find: string;
  onFind: (text: string) => void;
  onLeave: () => void;
  columns: TableColumn<Finding>[];
}

/** What narrows the findings, and how they are put together. */
export function FindingTools({ review, query, find, onFind, onLeave, columns }: FindingToolsProps) {
  const search = useReviewSearch();
  const show = useShowReview();
  const peeking = useLayouts(({ peek }) => peek);
  const [layout, onLayoutChange] = useLayout('findings');
  const { byRule = [], byOwner = [] } = review.counts ?? {};
  const rule = search.rule === undefined ? undefined : byRule.find(({ ruleId }) => ruleId === search.rule);
  const owner =
    search.owner === undefined ? undefined : byOwner.find(({ ownerId }) => ownerKey(ownerId) === search.owner);
  const save = () =>
    core.pipeline.reviews.findingsCsv(query).then(saveFile, (error: unknown) => tell(error, () => void save()));
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-2">
      <div className="w-36 shrink-0">
        <FindByName label="findings" value={find} onChange={onFind} onLeave={onLeave} />
      </div>
      <span className="w-28">
        <Select
          size="sm"
          aria-label="Severity"
          value={search.severity ?? 'all'}
          options={severityChoices}
          onChange={(next) => show({ ...search, severity: severities.safeParse(next).data })}
        />
      </span>
      <span className="w-30">
        <Select
          size="sm"
          aria-label="Category"
          value={search.category ?? 'all'}
          options={categoryChoices}
          onChange={(next) => show({ ...search, category: categories.safeParse(next).data })}
        />
      </span>
      <span className="w-27">
        <Select<Muted>
          size="sm"
          aria-label="Muted findings"
          value={search.muted ?? 'without'}
          options={mutedChoices}
          onChange={(next) => show({ ...search, muted: next === 'without' ? undefined : next })}
        />
      </span>
      {search.rule !== undefined ? (
        <Narrowed label={rule?.name ?? search.rule} onClear={() => show({ ...search, rule: undefined })} />
      ) : null}
      {search.owner !== undefined ? (
        <Narrowed label={owner?.name ?? 'One owner'} onClear={() => show({ ...search, owner: undefined })} />
      ) : null}
      <div className="ml-auto flex items-center gap-1">
        <GroupMenu {...{ columns, layout, onLayoutChange }} />
        <ColumnsMenu {...{ columns, layout, onLayoutChange }} />
        <IconButton icon={Download} label="Export these findings as CSV" onClick={() => void save()} />
        <IconButton
          icon={PanelRight}
          label="Show the finding beside the list"
          shortcut="p"
          aria-pressed={peeking}
          className={peeking ? 'bg-press text-ink' : undefined}
          onClick={() => showPeek(!peeking)}
        />
      </div>
    </div>
  );
}

function Narrowed({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <Button size="sm" icon={X} className="max-w-52" onClick={onClear} aria-label={`Only ${label}: show all again`}>
      <span className="cut">{label}</span>
    </Button>
  );
}
