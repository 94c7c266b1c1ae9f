import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { openColumns } from './column-file.ts';
import { damagedSnapshot } from './damaged-snapshot.ts';
import { type Narrow, numberAt } from './narrow.ts';
import { type KeptTeam, snapshotHead } from './review-snapshot.ts';
import { snapshotDeals } from './snapshot-deals.ts';
import { snapshotFindings } from './snapshot-findings.ts';

/** A review as it was kept. `specs` are its rules as they were. */
export function openSnapshot(data: Buffer, specs: readonly RuleSpec[]) {
  const file = openColumns(data);
  const { success, data: head } = snapshotHead.safeParse(file.meta);
  if (!success) throw damagedSnapshot();
  let team: KeptTeam | undefined;
  return {
    at: head.at,
    base: head.base,
    rates: head.rates,
    owners: head.owners,
    fields: head.fields,
    deals: snapshotDeals(file, head),
    findings: snapshotFindings(file, head, specs),
    /** What was usual for deals that were won. */
    team(): KeptTeam {
      team ??= {
        won: head.team.won,
        of: Object.fromEntries(head.team.of.map((field) => [field, numbers(file.column(`team.${field}`))])),
        ofStage: Object.fromEntries(
          head.team.ofStage.map(({ field, stages }) => [
            field,
            Object.fromEntries(stages.map((stage) => [stage, numbers(file.column(`team.${field}.${stage}`))])),
          ]),
        ),
      };
      return team;
    },
  };
}
export type Snapshot = ReturnType<typeof openSnapshot>;

const numbers = (column: Narrow): number[] => Array.from(column, (_, i) => numberAt(column, i));
