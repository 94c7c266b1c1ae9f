import { Link } from '@tanstack/react-router';
import { CircleCheck, PencilLine } from 'lucide-react';
import type { RulePreview } from '../../../../../contract/pipeline/rules.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { Banner, Checkbox, EmptyState, SkeletonText } from '../../../../ui/index.ts';
import { dealsWords } from '../../review-words.ts';
import { ProblemList } from './problem-list.tsx';
import type { RuleEditor } from './use-rule-editor.ts';
import type { Trouble } from './write-spec.ts';

interface PreviewSideProps {
  editor: RuleEditor;
  /** The text is open, with what is wrong with it below it. */
  asText: boolean;
  tried: boolean;
  evenIfAll: boolean;
  onEvenIfAll: (on: boolean) => void;
}

/** What the rule would find now, as it is being written. */
export function PreviewSide({ editor, asText, tried, evenIfAll, onEvenIfAll }: PreviewSideProps) {
  const { said, written, preview, answered } = editor;
  const { data, error } = preview;
  const missing = written === 'form' ? said.troubles : [];
  return (
    <aside
      aria-label="What it finds now"
      className="flex w-88 shrink-0 flex-col gap-3 overflow-y-auto border-l bg-panel p-4"
    >
      <h2 className="text-sm font-semibold">What it finds now</h2>
      {missing.length > 0 && said.sketch ? <Missing troubles={missing} tried={tried} /> : null}
      {missing.length > 0 && !said.sketch ? (
        <EmptyState
          icon={PencilLine}
          title={tried ? 'It cannot be saved yet' : 'No condition yet'}
          className="px-2 py-6"
        >
          Say on the left what is wrong with a deal. The deals that the rule would find stand here, as you write.
        </EmptyState>
      ) : error ? (
        <Banner tone="bad" title={problemOf(error).message}>
          {problemOf(error).remedy}
        </Banner>
      ) : data ? (
        <Found
          asText={asText}
          data={data}
          stale={answered === undefined}
          evenIfAll={evenIfAll}
          onEvenIfAll={onEvenIfAll}
        />
      ) : (
        <SkeletonText lines={5} />
      )}
    </aside>
  );
}

/** What is left to be written before the rule can be saved. */
function Missing({ troubles, tried }: { troubles: Trouble[]; tried: boolean }) {
  return (
    <Banner tone={tried ? 'bad' : 'calm'} title="Before it can be saved">
      <ul>
        {troubles.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </Banner>
  );
}

interface FoundProps extends Pick<PreviewSideProps, 'asText' | 'evenIfAll' | 'onEvenIfAll'> {
  data: RulePreview;
  /** It is the answer to what stood there a moment ago. */
  stale: boolean;
}

function Found({ asText, data, stale, evenIfAll, onEvenIfAll }: FoundProps) {
  const { problems, matches, open, unknown, matchesAll, items } = data;
  if (problems.length > 0 && asText) {
    const many = problems.length;
    return (
      <p className="text-sm text-pretty text-ink-3">
        {`${many === 1 ? 'Something is' : `${many.toString()} things are`} wrong with the text; below it stands what. The deals come back once it can be read.`}
      </p>
    );
  }
  if (problems.length > 0) return <ProblemList problems={problems} />;
  return (
    <div aria-busy={stale} className="flex flex-col gap-3">
      <p role="status" className="num text-pretty">
        <b className="text-lg font-semibold">{matches.toLocaleString('en-US')}</b>
        {` of ${dealsWords(open)} that it looks at`}
        {unknown > 0 ? (
          <span className="block text-sm text-ink-3">
            {`Of ${dealsWords(unknown)} it cannot be told, as a value is missing.`}
          </span>
        ) : null}
      </p>
      {matchesAll ? (
        <Banner tone="warn" title={`It fires for all ${dealsWords(open)}`}>
          <span className="block">A rule that finds everything tells nothing apart.</span>
          <span className="mt-1.5 block">
            <Checkbox id="even-if-all" value={evenIfAll} onChange={onEvenIfAll}>
              Save it all the same
            </Checkbox>
          </span>
        </Banner>
      ) : null}
      {items.length === 0 ? (
        <p className="flex items-center gap-2 text-sm text-ink-3">
          <CircleCheck aria-hidden className="size-4 text-good" /> It finds no deal now.
        </p>
      ) : (
        <ul aria-label="Deals that it finds" className="divide-y divide-line">
          {items.map(({ dealId, name, stageName, message }) => (
            <li key={dealId} className="py-2">
              <div className="flex items-baseline gap-2">
                <Link
                  to="/deals/$id"
                  params={{ id: dealId }}
                  className="cut min-w-0 rounded-1 font-medium hover:underline"
                >
                  {name}
                </Link>
                <span className="ml-auto shrink-0 text-xs text-ink-3">{stageName}</span>
              </div>
              {message === '…' ? null : <p className="text-sm text-pretty text-ink-2">{message}</p>}
            </li>
          ))}
        </ul>
      )}
      {matches > items.length ? (
        <p className="num text-sm text-ink-3">{`And ${(matches - items.length).toLocaleString('en-US')} more.`}</p>
      ) : null}
    </div>
  );
}
