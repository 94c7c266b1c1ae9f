import { useQuery } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { orpc } from '../boundary.ts';
import type { Command } from '../commands/command.ts';

/** Lists the person has saved, as places to go to. */
export function useSavedViewCommands(): Command[] {
  const { data } = useQuery(orpc.records.views.list.queryOptions({ input: {} }));
  return (data?.items ?? []).map(({ id, name, recordKind }) => ({
    id: `view.${id}`,
    title: name,
    group: 'Go to',
    icon: Bookmark,
    keywords: ['saved view', recordKind],
    run: ({ go }) => go(`/${recordKind}?view=${encodeURIComponent(id)}`),
  }));
}
