import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Copy, RotateCcw, Trash2 } from 'lucide-react';
import { orpc } from '../../../app/boundary.ts';
import { Button, IconButton, Select, Tag } from '../../../ui/index.ts';
import { templateKey } from './lines-of-text.ts';
import type { SavedTemplate } from './open-template.ts';

interface TemplateHeadProps {
  saved: SavedTemplate | null;
  name: string;
  canSave: boolean;
  onVersion?: (version: number) => void;
  onSave: () => void;
  onCopy: () => void;
  onRetire: () => void;
  onClose: () => void;
}

/** Which template and version this is, and what can be done with it. */
export function TemplateHead(props: TemplateHeadProps) {
  const { saved, name, canSave, onVersion, onSave, onCopy, onRetire, onClose } = props;
  const { data: templates } = useQuery(orpc.pocs.templates.list.queryOptions());
  const key = templateKey(name);
  const taken = templates?.items.find((one) => one.key === key);
  const versions = saved?.versions.toReversed() ?? [];
  return (
    <header className="flex flex-wrap items-center gap-2">
      <IconButton icon={ArrowLeft} label="Back to the templates" onClick={onClose} />
      <h2 className="cut min-w-0 text-md font-semibold">{name}</h2>
      {saved ? (
        <Tag tone={saved.origin === 'own' ? 'thread' : 'calm'}>{saved.origin === 'own' ? 'yours' : 'shipped'}</Tag>
      ) : (
        <span className="text-sm text-ink-3">
          {taken ? `becomes a new version of ${taken.name}` : `not saved yet, to be kept as ${key}`}
        </span>
      )}
      <div className="ml-auto flex flex-wrap items-center gap-1">
        {saved && onVersion ? (
          <span className="w-32">
            <Select
              size="md"
              aria-label="Version"
              value={saved.version.toString()}
              options={versions.map((version) => ({
                value: version.toString(),
                label: `Version ${version.toString()}`,
                hint: version === 1 && saved.shipped ? 'as shipped' : undefined,
              }))}
              onChange={(version) => onVersion(Number(version))}
            />
          </span>
        ) : null}
        {saved ? (
          <Button look="quiet" icon={Copy} onClick={onCopy}>
            Copy
          </Button>
        ) : null}
        {saved?.origin === 'own' ? (
          <Button look="quiet" icon={saved.shipped ? RotateCcw : Trash2} onClick={onRetire}>
            {saved.shipped ? 'Bring back the shipped one' : 'Retire'}
          </Button>
        ) : null}
        <Button look="primary" disabled={!canSave} onClick={onSave}>
          {saved ? 'Save as a new version' : 'Save the template'}
        </Button>
      </div>
    </header>
  );
}
