import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { pointsOf } from '../health/points.ts';
import type { Mute } from '../snapshot/review-snapshot.ts';
import type { MuteOfDeal } from './active-mutes.ts';

/** Mutes by the id of the finding that they are about. */
export const byFinding = (mutes: readonly MuteOfDeal[]): Map<string, Mute> =>
  new Map(mutes.map(({ dealId, ruleId, ...mute }) => [`${dealId}:${ruleId}`, mute]));

/** The same findings, each with what it is accepted with; an accepted one takes nothing off. */
export const withMutes = (findings: readonly Finding[], mutes: ReadonlyMap<string, Mute>): Finding[] =>
  findings.map((finding) => {
    const mute = mutes.get(finding.id) ?? null;
    return { ...finding, mute, points: mute ? 0 : pointsOf[finding.severity] };
  });
