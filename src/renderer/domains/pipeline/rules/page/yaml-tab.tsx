import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Copy, Pencil } from 'lucide-react';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { orpc } from '../../../../app/boundary.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { buttonClasses, ErrorState, SkeletonText, Textarea } from '../../../../ui/index.ts';

/** The rule as it is written. One that ships is read here; a copy can be changed. */
export function YamlTab({ rule: { id, custom } }: { rule: Rule }) {
  const { data, error, isFetching, refetch } = useQuery(orpc.pipeline.rules.yaml.queryOptions({ input: { id } }));
  if (error && !data)
    return <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={6} />;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-3 text-sm text-ink-3">
        <p className="min-w-0 flex-1 text-pretty">
          {custom
            ? 'As it was written here.'
            : 'As it ships; an update of the app may change it. Tune it above, or make a copy and rewrite that.'}
        </p>
        {custom ? (
          <Link to="/rules/$id/edit" params={{ id }} search={{ as: 'yaml' }} className={buttonClasses()}>
            <Pencil aria-hidden className="size-3.5" /> Edit
          </Link>
        ) : (
          <Link to="/rules/new" search={{ from: id }} className={buttonClasses()}>
            <Copy aria-hidden className="size-3.5" /> Make a copy
          </Link>
        )}
      </div>
      <Textarea
        readOnly
        aria-label="The rule as YAML"
        spellCheck={false}
        wrap="off"
        value={data.yaml}
        className="max-h-none font-mono text-sm leading-5 whitespace-pre"
      />
    </div>
  );
}
