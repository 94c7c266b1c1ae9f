import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { createManualClock, type ManualClock } from '../schedule/manual-clock.ts';
import { backupFolderOf } from './backup-names.ts';
import { createPlace, type Place } from './fixtures/test-workspace.ts';
import { listBackups } from './list-backups.ts';
import { lookAfterWorkspace, type WorkspaceCare } from './look-after-workspace.ts';
import type { WorkspaceFile } from './workspace-file.ts';

let place: Place;
let workspace: WorkspaceFile;
let jobs: Jobs;
let care: WorkspaceCare;
let clock: ManualClock;
let changes: number;
const hour = 3_600_000;

async function begin(checked = true): Promise<void> {
  workspace = await place.open();
  clock = createManualClock(new Date().setHours(9));
  jobs = createJobs({ db: workspace.db, file: workspace.file, clock, random: () => 0 });
  const seen = { ...workspace, checked };
  changes = 0;
  care = lookAfterWorkspace({ workspace: seen, jobs, workers: place.workers, clock, onChange: () => changes++ });
  await jobs.start();
  care.begin();
}
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await wait(5);
};
const dailies = () => listBackups(backupFolderOf(place.file)).filter(({ reason }) => reason === 'daily');

beforeEach(async () => {
  place = createPlace();
  await place.create();
});
afterEach(async () => {
  care.stop();
  await jobs.close();
  workspace.close();
  await place.leave();
});

it('makes one copy a day, a little after opening and after each midnight', async () => {
  await begin();
  expect(jobs.list({ limit: 5 }).items).toEqual([]);
  clock.advance(10_000);
  await until(() => jobs.list({ limit: 5 }).items[0]?.state === 'done');
  expect(dailies()).toHaveLength(1);
  clock.advance(2 * hour);
  await wait(20);
  expect(dailies()).toHaveLength(1);
  clock.advance(14 * hour);
  await until(() => dailies().length === 2);
  await until(() => jobs.list({ limit: 5 }).items[0]?.state === 'done');
  expect(care.problem()).toBeNull();
});

it('says why today has no backup, until it has one', async () => {
  writeFileSync(backupFolderOf(place.file), 'a file where the folder should be');
  await begin();
  clock.advance(10_000);
  await until(() => care.problem() !== null);
  expect(care.problem()).toMatch(/^Today's backup was not made\. .+Acme\.backups/);
  expect(changes).toBe(1);
});

it('says that a large file is damaged once it has been read whole', async () => {
  await begin(false);
  const bytes = readFileSync(place.file);
  workspace.db.pragma('wal_checkpoint(TRUNCATE)');
  bytes.fill(0x5a, 4096 * 3, 4096 * 6);
  writeFileSync(place.file, bytes);
  clock.advance(10_000);
  await until(() => care.problem() !== null);
  expect(care.problem()).toContain(`${place.file} is damaged`);
});

it('leaves the sample alone', async () => {
  mkdirSync(backupFolderOf(place.file));
  await begin();
  workspace.db.prepare(`UPDATE workspace_facts SET value = 'yes' WHERE key = 'sample'`).run();
  clock.advance(10_000);
  expect(jobs.list({ limit: 5 }).items).toEqual([]);
  expect(clock.waiting()).toBe(0);
});
