import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { useDebounced } from '../../../app/palette/use-debounced.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Banner, Textarea } from '../../../ui/index.ts';
import { CheckResult } from './check-result.tsx';
import { lineAt, templateKey } from './lines-of-text.ts';
import type { OpenTemplate, SavedTemplate } from './open-template.ts';
import { TemplateHead } from './template-head.tsx';

interface TemplateTextProps {
  saved: SavedTemplate | null;
  start: string;
  name: string;
  onVersion?: (version: number) => void;
  onOpen: (open: OpenTemplate) => void;
  onClose: () => void;
}

const PAUSE_MS = 250;

/** A template as the text that it is, checked as one types; saving makes a new version. */
export function TemplateText({ saved, start, name, onVersion, onOpen, onClose }: TemplateTextProps) {
  const [yaml, setYaml] = useState(start);
  const [refused, setRefused] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const settled = useDebounced(yaml, PAUSE_MS);
  const check = useQuery({
    ...orpc.pocs.templates.check.queryOptions({ input: { yaml: settled } }),
    placeholderData: keepPreviousData,
  });
  const latest = saved?.versions.at(-1);
  const changed = yaml !== start || saved === null || saved.version !== latest;
  const sound = settled === yaml && check.data?.problems.length === 0;
  const save = async () => {
    try {
      const { key } = await core.pocs.templates.save({ key: saved?.key ?? templateKey(name), yaml });
      onOpen({ key });
    } catch (error) {
      setRefused(problemOf(error).message);
    }
  };
  const retire = () => {
    if (saved) core.pocs.templates.retire({ key: saved.key }).then(onClose, tell);
  };
  const showLine = (line: number) => {
    const { from, to } = lineAt(yaml, line);
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  return (
    <div className="flex flex-col gap-3">
      <TemplateHead
        {...{ saved, name, onVersion, onClose }}
        canSave={changed && sound}
        onSave={() => void save()}
        onCopy={() => onOpen({ key: null, yaml, name: `${saved?.key ?? name}-copy` })}
        onRetire={retire}
      />
      {refused ? <Banner tone="bad">{refused}</Banner> : null}
      <Textarea
        ref={area}
        aria-label={`Template ${name}, as YAML`}
        spellCheck={false}
        wrap="off"
        value={yaml}
        onChange={(event) => setYaml(event.target.value)}
        onKeyDown={(event) => event.stopPropagation()}
        className="field-sizing-fixed h-[calc(100vh-22rem)] max-h-none min-h-80 overflow-auto font-mono text-sm leading-5 whitespace-pre"
      />
      <CheckResult check={check.data} failure={check.error} onLine={showLine} />
    </div>
  );
}
