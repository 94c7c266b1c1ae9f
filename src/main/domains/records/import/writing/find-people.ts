import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../../platform/ledger/write-row.ts';
import type { Value } from '../wizard/record-values.ts';

/** Finds the person that a file means by e-mail or name, and adds whoever is new. */
export function peopleFinder(tx: Transaction): (name: Value, email: Value) => string | null {
  const byName = new Map<string, string>();
  const byEmail = new Map<string, string>();
  const people = tx.db
    .prepare<[], { id: string; name: string; email: string | null }>(
      'SELECT id, name, email FROM people ORDER BY id DESC',
    )
    .all();
  for (const { id, name, email } of people) {
    byName.set(name.toLowerCase(), id);
    if (email) byEmail.set(email.toLowerCase(), id);
  }
  const answers = new Map<string, string>();
  return (name, email) => {
    if (name === null && email === null) return null;
    const asked = email === null ? String(name) : `${name ?? ''}\n${email}`;
    const answered = answers.get(asked);
    if (answered !== undefined) return answered;
    const id = findOrAdd(name, email);
    answers.set(asked, id);
    return id;
  };

  function findOrAdd(name: Value, email: Value): string {
    const address = typeof email === 'string' ? email.toLowerCase() : null;
    const called = typeof name === 'string' ? name : (address ?? '');
    const known = (address === null ? undefined : byEmail.get(address)) ?? byName.get(called.toLowerCase());
    if (known !== undefined) return known;
    const id = insertRow(tx.db, 'people', tx.now, { name: called, email: address });
    byName.set(called.toLowerCase(), id);
    if (address !== null) byEmail.set(address, id);
    return id;
  }
}
