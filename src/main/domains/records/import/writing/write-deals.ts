import type { Stage } from '../../../../../contract/records/shapes.ts';
import { AppError } from '../../../../platform/app-error.ts';
import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { firstOpenStage, followStage, listStages, stageForecast, stageProbability } from '../../services/stages.ts';
import type { RowValues, Value } from '../wizard/record-values.ts';
import { slotOf } from '../wizard/record-values.ts';
import type { BulkTable } from './bulk-tables.ts';
import { dealContactWriter } from './deal-contacts.ts';
import type { AccountFinder } from './find-accounts.ts';
import { dealKey, dealsIn, duplicateFinder } from './find-duplicates.ts';
import type { Duplicates, KindWriter, Outcome } from './import-counts.ts';
import { importedSteps, ofTheStepBefore, stepChange, stepColumns } from './imported-step.ts';
import type { noteWriter } from './note-writer.ts';
import { type Fields, joined, recordWriter } from './record-writer.ts';

const columns = [
  'id',
  'name',
  'account_id',
  'owner_id',
  'stage_id',
  'amount_minor',
  'currency',
  'probability',
  'forecast_category',
  'close_date',
  'source',
  'external_id',
  'tags',
  'custom',
  'created_at',
];

export type Parts = {
  bulk: BulkTable;
  duplicates: Duplicates;
  accounts: AccountFinder;
  people: (name: Value, email: Value) => string | null;
  notes: ReturnType<typeof noteWriter>;
  /** The time zone of this laptop. */
  zone: string;
  /** Whether the file says when something is due. */
  plans: boolean;
};

export function dealWriter(tx: Transaction, parts: Parts): KindWriter {
  const { bulk, duplicates, accounts, people, notes, zone, plans } = parts;
  const written = plans ? [...columns, ...stepColumns] : columns;
  const deals = recordWriter(tx, 'deals', written, bulk);
  const steps = importedSteps({ zone, now: tx.now });
  const known = duplicates === 'create' ? undefined : duplicateFinder(dealsIn(tx.db));
  const contacts = dealContactWriter(tx);
  const stages = listStages(tx.db);
  const first = firstOpenStage(stages) ?? stages[0];
  if (!first) {
    throw new AppError('CONFLICT', 'This workspace has no stages, so no deal can be put in one.', {
      remedy: 'Add the stages in the settings first.',
    });
  }
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const defaults = new Map(
    stages.map((stage) => [stage, { probability: stageProbability(stage), forecast: stageForecast(stage) }]),
  );
  const row: Value[] = written.map(() => null);

  const insert = (values: RowValues, id: string, accountId: string | null, createdAt: number): void => {
    const stage = byId.get(String(values[slotOf.stage])) ?? first;
    const usual = defaults.get(stage);
    row[0] = id;
    row[1] = values[slotOf.name] ?? '';
    row[2] = accountId;
    row[3] = people(values[slotOf.ownerName] ?? null, values[slotOf.ownerEmail] ?? null);
    row[4] = stage.id;
    row[5] = values[slotOf.amount] ?? null;
    // A currency without an amount says nothing.
    row[6] = row[5] === null ? null : (values[slotOf.currency] ?? null);
    row[7] = values[slotOf.probability] ?? usual?.probability ?? null;
    row[8] = values[slotOf.forecastCategory] ?? usual?.forecast ?? null;
    row[9] = values[slotOf.closeDate] ?? null;
    row[10] = values[slotOf.source] ?? null;
    row[11] = values[slotOf.externalId] ?? null;
    row[12] = values[slotOf.tags] ?? '[]';
    row[13] = values[slotOf.custom] ?? '{}';
    row[14] = createdAt;
    // A closed deal has nothing ahead; what its row says about it is noted.
    const step = stage.outcome === 'open' ? steps.stepOf(values) : null;
    if (plans) for (let at = 0; at < stepColumns.length; at++) row[columns.length + at] = step?.[at] ?? null;
    deals.insert(row);
    const body = steps.noteOf(values, step?.[2] ?? null);
    if (body !== null) notes.add(values[slotOf.noteId] ?? null, id, body, createdAt);
  };

  const update = (values: RowValues, id: string, accountId: string | null): boolean => {
    const current = deals.read(id);
    if (!current) return false;
    const amount = values[slotOf.amount] ?? null;
    const next: Fields = {
      name: values[slotOf.name] ?? null,
      account_id: accountId,
      owner_id: people(values[slotOf.ownerName] ?? null, values[slotOf.ownerEmail] ?? null),
      ...moved(stages, byId.get(String(values[slotOf.stage])), current),
      amount_minor: amount,
      currency: amount === null ? null : (values[slotOf.currency] ?? null),
      close_date: values[slotOf.closeDate] ?? null,
      source: values[slotOf.source] ?? null,
      external_id: values[slotOf.externalId] ?? null,
      ...joined(current, values[slotOf.tags] ?? null, values[slotOf.custom] ?? null),
    };
    const probability = values[slotOf.probability] ?? null;
    const forecast = values[slotOf.forecastCategory] ?? null;
    if (probability !== null) next.probability = probability;
    if (forecast !== null) next.forecast_category = forecast;
    const open = byId.get(String(next.stage_id ?? current.stage_id))?.outcome === 'open';
    const step = open ? steps.stepOf(values) : null;
    const change = step && stepChange(values, current, step);
    const changed = deals.update(id, current, { ...next, ...change }, change?.next_id ? ofTheStepBefore : []);
    const stands = open ? (step?.[2] ?? current.next_what ?? null) : null;
    const noted = notes.addIfNew(values[slotOf.noteId] ?? null, id, steps.noteOf(values, stands));
    return changed || noted;
  };

  return {
    write(values): Outcome {
      const name = String(values[slotOf.name]);
      const externalId = textOrNull(values[slotOf.externalId]);
      const accountId = accounts.findOrAdd(values[slotOf.accountName] ?? null, values[slotOf.accountDomain] ?? null);
      const key = () => dealKey(accountId, name);
      const same = known?.find(externalId, key);
      let outcome: Outcome;
      let id = same;
      if (same !== undefined && duplicates === 'skip') return 'skipped';
      if (same !== undefined) {
        outcome = update([...values], same, accountId) ? 'updated' : 'skipped';
        known?.remember(same, externalId, key);
      } else {
        id = String(values[slotOf.id]);
        const createdAt = Number(values[slotOf.createdAt] ?? tx.now);
        insert(values as RowValues, id, accountId, createdAt);
        known?.remember(id, externalId, key);
        outcome = 'created';
      }
      const linked = contacts.link(id ?? '', accountId, values);
      return linked && outcome === 'skipped' ? 'updated' : outcome;
    },
    flush() {
      deals.flush();
      contacts.flush();
    },
  };
}

const textOrNull = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** A deal that enters another stage takes from it what nobody had set by hand. */
function moved(stages: Stage[], to: Stage | undefined, current: Fields): Fields {
  if (!to || to.id === current.stage_id) return {};
  const { probability, forecastCategory } = followStage(stages, to, {
    stageId: String(current.stage_id),
    probability: typeof current.probability === 'number' ? current.probability : null,
    forecastCategory: forecastOf(current.forecast_category),
  });
  return {
    stage_id: to.id,
    ...(probability === undefined ? {} : { probability }),
    ...(forecastCategory === undefined ? {} : { forecast_category: forecastCategory }),
  };
}

const categories = ['omitted', 'pipeline', 'best_case', 'commit', 'closed'] as const;
const forecastOf = (value: Value | undefined) => categories.find((category) => category === value) ?? null;
