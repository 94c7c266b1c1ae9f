import type { useNavigate } from '@tanstack/react-router';
import { ExternalLink, ListFilter, Send, Trash2 } from 'lucide-react';
import type { PocSummary } from '../../../../contract/pocs/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import type { MenuEntry } from '../../../ui/index.ts';

/** What can be done with a POC from the list. */
export function pocMenu({ id, dealId }: PocSummary, navigate: ReturnType<typeof useNavigate>): MenuEntry[] {
  return [
    { label: 'Open', icon: ExternalLink, onSelect: () => void navigate({ to: '/pocs/$id', params: { id } }) },
    { label: 'Packet', icon: Send, onSelect: () => void navigate({ to: '/pocs/$id/packet', params: { id } }) },
    {
      label: 'Open the deal',
      icon: ListFilter,
      onSelect: () => void navigate({ to: '/deals/$id', params: { id: dealId } }),
    },
    { label: 'Delete', icon: Trash2, danger: true, onSelect: () => void core.pocs.delete({ id }).catch(tell) },
  ];
}
