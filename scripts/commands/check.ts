import { failedChecks } from '../steps/checks.ts';

process.exit((await failedChecks()).length > 0 ? 1 : 0);
