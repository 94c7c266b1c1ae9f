import type { QueryClient } from '@tanstack/react-query';
import type { Page } from '../../../../contract/base.ts';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';

/** The place of an acceptance that is on its way. */
const onItsWay = 'on-its-way';

/** Mutes findings: shown at once, and taken back by undo like any change. */
export async function sendMute(
  queries: QueryClient,
  ids: string[],
  reason: string,
  until: string | null,
): Promise<void> {
  const muted = new Set(ids);
  const findings = orpc.pipeline.reviews.findings.key();
  queries.setQueriesData<Page<Finding>>({ queryKey: findings }, (page) => {
    if (!page?.items.some(({ id }) => muted.has(id))) return page;
    const mute = { id: onItsWay, reason, until };
    return { ...page, items: page.items.map((one) => (muted.has(one.id) ? { ...one, mute } : one)) };
  });
  try {
    await core.pipeline.reviews.mute({ findingIds: ids, reason, until });
  } catch (error) {
    void queries.invalidateQueries({ queryKey: findings });
    throw error;
  }
}
