import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { useLiveState } from '../../../app/live/live-state.ts';
import { tell } from '../../../app/problems/tell.ts';
import { useGo } from '../../../app/use-go.ts';
import { useNoticePermission } from './permission.ts';
import { showNotice } from './show-notice.ts';
import { useSpeakingPage } from './use-speaking-page.ts';

/**
 * In a browser the page has notices shown; on the desktop the app does. They are taken only by a page that can show
 * them: what nobody can show stays to be said.
 */
export function useNotices(): void {
  const go = useGo();
  const { data: health } = useQuery(orpc.workspace.health.queryOptions());
  const { data: current } = useQuery(orpc.workspace.workspaces.current.queryOptions());
  const workspace = current?.id;
  const permission = useNoticePermission();
  const speaking = useSpeakingPage(health?.host === 'browser' && permission === 'allowed');
  useEffect(() => {
    if (!speaking || workspace === undefined) return;
    const showAll = () => {
      const taken = core.actions.takeNotices();
      taken
        .then(({ items }) => {
          for (const notice of items) showNotice(notice, go);
        })
        .catch((error: unknown) => tell(error));
    };
    // What waited for a page that can show it, and from now on whatever is said to be there.
    showAll();
    return useLiveState.subscribe((now, before) => {
      if (now.noticesTold !== before.noticesTold) showAll();
    });
  }, [speaking, workspace, go]);
}
