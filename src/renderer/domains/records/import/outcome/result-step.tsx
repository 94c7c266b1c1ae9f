import { Link } from '@tanstack/react-router';
import { ArrowRight, Download, FileUp, Undo2 } from 'lucide-react';
import type { ImportState } from '../../../../../contract/records/imports.ts';
import { Banner, Button, buttonClasses, cx, Figure } from '../../../../ui/index.ts';
import { ReviewImport } from '../../../pipeline/start/review-import.tsx';
import { count, counted, kindWords } from '../import-words.ts';
import { StepPage } from '../step-page.tsx';
import { startOver } from '../wizard-state.ts';
import { ProblemList } from './problem-list.tsx';
import { useTakeBack } from './use-take-back.ts';

/** What became of the file, and the ways on from here. */
export function ResultStep({ state }: { state: ImportState }) {
  const { id, fileName, kind, counts, problems, command } = state;
  const { one, many, title } = kindWords[kind];
  const { takenBack, takeBack } = useTakeBack(command);
  const went = counts.created + counts.updated;
  const figures = [
    { value: counts.created, label: 'created' },
    { value: counts.updated, label: 'updated' },
    { value: counts.skipped, label: 'skipped' },
    { value: counts.failed, label: 'failed', bad: counts.failed > 0 },
  ];
  return (
    <StepPage
      title={went > 0 ? `${counted(went, one, many)} imported` : 'Nothing was imported'}
      lead={`${counted(counts.read, 'row')} of ${fileName} ${counts.read === 1 ? 'was' : 'were'} read.`}
    >
      {takenBack ? (
        <Banner tone="calm" title="This import was undone">
          {`The ${many} are as they were before it.`}
        </Banner>
      ) : null}
      <div className="grid grid-cols-4 rounded-2 border border-line bg-panel">
        {figures.map(({ value, label, bad }) => (
          <div key={label} className={cx('border-l border-line px-5 py-4 first:border-l-0', bad && '[&_b]:text-bad')}>
            <Figure value={count(value)} label={label} />
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Link to={`/${kind}`} className={buttonClasses('primary', 'lg')}>
          Open the {title.toLowerCase()} <ArrowRight aria-hidden className="size-4" />
        </Link>
        {kind === 'deals' && !takenBack && went > 0 ? <ReviewImport importId={id} /> : null}
        {command && !takenBack && went > 0 ? (
          <Button size="lg" icon={Undo2} onClick={takeBack}>
            Undo this import
          </Button>
        ) : null}
        <Button size="lg" look="quiet" icon={FileUp} onClick={startOver}>
          Import another file
        </Button>
      </div>
      {counts.failed > 0 ? (
        <Banner
          tone="warn"
          title={`${counted(counts.failed, 'row')} did not go in`}
          action={
            <a
              href={`/api/v1/imports/${encodeURIComponent(id)}/failed.csv`}
              download={`${fileName.replace(/\.\w+$/, '')} - failed rows.csv`}
              className={buttonClasses('default', 'md')}
            >
              <Download aria-hidden className="size-3.5" /> Failed rows (CSV)
            </a>
          }
        >
          The file of failed rows has each with its reason. Mend them in it and import it again.
        </Banner>
      ) : null}
      <ProblemList problems={problems} counts={counts} />
    </StepPage>
  );
}
