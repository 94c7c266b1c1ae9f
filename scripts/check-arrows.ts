// node scripts/check-arrows.ts: import arrows, import circles, file names and silenced checkers, in the whole project.
import { root } from './bootstrap/root.mjs';
import { houseRuleFindings } from './check/house-rules.ts';

const findings = houseRuleFindings(root);
for (const finding of findings) console.error(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
