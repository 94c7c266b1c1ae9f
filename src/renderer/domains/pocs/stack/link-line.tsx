import { ExternalLink } from 'lucide-react';
import type { DocLink } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { cx, Tag } from '../../../ui/index.ts';
import { AddressCell } from '../lines/address-cell.tsx';
import { LineMenu } from '../lines/line-menu.tsx';
import { openOutside } from '../lines/open-outside.ts';
import { SharedToggle } from '../lines/shared-toggle.tsx';
import { TextCell } from '../lines/text-cell.tsx';

interface LinkLineProps {
  /** Of the POC. */
  id: string;
  link: DocLink;
}

/** A page: one of the catalogue opens by its title, an own one is edited where it stands. */
export function LinkLine({ id, link }: LinkLineProps) {
  const { id: lineId, title, url, because, origin, shared } = link;
  const save = (fields: Omit<Parameters<typeof core.pocs.links.patch>[0], 'id' | 'lineId'>) =>
    core.pocs.links.patch({ id, lineId, ...fields });
  return (
    <li
      className={cx(
        'grid min-h-9 grid-cols-[minmax(0,20rem)_minmax(0,1fr)_auto_auto] items-center gap-x-4 border-b border-line text-sm',
        !shared && 'text-ink-3',
      )}
    >
      {origin === 'catalogue' ? (
        <button
          type="button"
          title={url}
          onClick={() => openOutside(url)}
          className="flex min-w-0 items-center gap-1.5 rounded-1 text-left font-medium hover:underline"
        >
          <span className="cut">{title}</span>
          <ExternalLink aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          <span className="sr-only">, opens in your browser</span>
        </button>
      ) : (
        <div className="min-w-0 font-medium">
          <TextCell needed label={`Title of ${title}`} value={title} onSave={(text) => save({ title: text })} />
        </div>
      )}
      {origin === 'catalogue' ? (
        <span className="cut text-ink-3">{because}</span>
      ) : (
        <div className="flex min-w-0 gap-8">
          <AddressCell
            needed
            label={`Address of ${title}`}
            value={url}
            placeholder="Address"
            onSave={(address) => save({ url: address ?? '' })}
          />
          <div className="min-w-0 flex-1 text-ink-3">
            <TextCell
              label={`Reason for ${title}`}
              value={because}
              placeholder="Why they need it"
              onSave={(text) => save({ because: text })}
            />
          </div>
        </div>
      )}
      {origin === 'own' ? <Tag>own</Tag> : <span />}
      <span className="flex justify-end">
        <SharedToggle title={title} shared={shared} onSave={(next) => save({ shared: next })} />
        <LineMenu title={title} onDelete={() => core.pocs.links.delete({ id, lineId })} />
      </span>
    </li>
  );
}
