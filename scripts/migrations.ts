// Turns the SQL files that drizzle-kit wrote into one module, so that the app finds them
// wherever it runs from: source, bundle or worker. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/main/platform/database/migrations/', import.meta.url);
const target = new URL('../migrations.gen.ts', folder);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort();
const entries = files.map((name) => {
  const sql = readFileSync(new URL(name, folder), 'utf8').trim();
  return `  {\n    name: ${JSON.stringify(name.replace(/\.sql$/, ''))},\n    sql: ${JSON.stringify(sql)},\n  },`;
});
const text = `// Written by scripts/migrations.ts from migrations/*.sql; run \`npm run migrations\` after a schema change.\nexport const migrations: { name: string; sql: string }[] = [\n${entries.join('\n')}\n];\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('migrations.gen.ts does not match migrations/*.sql. Run `npm run migrations`.');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
