import { ArrowRight } from 'lucide-react';
import type { Look } from '../../../../contract/pipeline/review-shapes.ts';
import { useGo } from '../../../app/use-go.ts';
import { EvidenceThread, Knot } from '../../../ui/index.ts';
import { counted, whenWords } from '../review-words.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { citedPath, citedWords } from './cited.ts';

type Rests = Look['missing'][number]['restsOn'];

const engines = { local: 'on this laptop', claude: 'by Claude' };

/** What a look came to. Nothing stands here that does not name what it rests on. */
export function LookResult({ look }: { look: Look }) {
  const { at, engine, model, summary, risks, missing, next, dropped, dealId } = look;
  return (
    <section aria-label="Closer look" className="flex flex-col gap-3">
      <p className="num text-xs text-ink-3">
        {`Looked at ${engines[engine]}${model ? `, ${model}` : ''} · ${whenWords(at)}`}
      </p>
      <p className="text-sm text-pretty">{summary}</p>
      {risks.map((risk) => (
        <div key={risk.text} className="flex flex-col gap-1">
          <p className="flex gap-2 text-sm">
            <span className="flex h-5 items-center">
              <SeverityMark severity={risk.severity} bare />
            </span>
            <span className="min-w-0 font-medium text-pretty">{risk.text}</span>
          </p>
          <Cited dealId={dealId} restsOn={risk.restsOn} what={risk.text} />
        </div>
      ))}
      {missing.length > 0 ? (
        <div className="flex flex-col gap-1">
          <h3 className="text-xs font-semibold text-ink-3">What is missing</h3>
          {missing.map((gap) => (
            <div key={gap.text} className="flex flex-col gap-1">
              <p className="text-sm text-pretty">{gap.text}</p>
              <Cited dealId={dealId} restsOn={gap.restsOn} what={gap.text} />
            </div>
          ))}
        </div>
      ) : null}
      {next ? (
        <p className="flex gap-2 rounded-1 bg-thread-soft px-3 py-2 text-sm">
          <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-thread" />
          <span className="min-w-0 text-pretty">
            <b className="font-semibold">{next.what}</b>
            <span className="text-ink-2">{` · ${next.days === 0 ? 'today' : `in ${counted(next.days, 'day')}`}. ${next.why}`}</span>
          </span>
        </p>
      ) : null}
      {dropped > 0 ? (
        <p className="text-xs text-ink-3">
          {`${counted(dropped, 'claim')} left out, as what it rests on could not be found.`}
        </p>
      ) : null}
    </section>
  );
}

/** Words that were said stand as they were; what has none is named in a line. */
function Cited({ dealId, restsOn, what }: { dealId: string; restsOn: Rests; what: string }) {
  const go = useGo();
  const quoted = restsOn.filter(({ quote }) => quote !== null);
  const named = restsOn.filter(({ quote }) => quote === null);
  const open = (cited: Rests[number]) => {
    const path = citedPath(dealId, cited);
    return path ? () => go(path) : undefined;
  };
  return (
    <>
      {quoted.length > 0 ? (
        <EvidenceThread label={`What this rests on: ${what}`}>
          {quoted.map((cited) => (
            <Knot
              key={`${cited.ref} ${cited.quote ?? ''}`}
              source={`${citedWords[cited.kind]} · ${cited.label}`}
              quote={cited.quote ?? undefined}
              onOpen={open(cited)}
            />
          ))}
        </EvidenceThread>
      ) : null}
      {named.length > 0 ? (
        <ul aria-label={`What this rests on: ${what}`} className="flex flex-wrap gap-x-3 pl-5.5 text-xs text-ink-3">
          {named.map((cited) => (
            <NamedSource key={`${cited.kind} ${cited.ref}`} cited={cited} onOpen={open(cited)} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function NamedSource({ cited: { kind, label }, onOpen }: { cited: Rests[number]; onOpen: (() => void) | undefined }) {
  return (
    <li>
      {`${citedWords[kind]}: `}
      {onOpen ? (
        <button type="button" className="font-medium text-ink-2 hover:underline" onClick={onOpen}>
          {label}
        </button>
      ) : (
        <span className="text-ink-2">{label}</span>
      )}
    </li>
  );
}
