/** What a rule is known by, from its name; another than those that are taken. */
export function ruleIdOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const id = plain || 'rule';
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number.toString()}`)) number += 1;
  return `${id}-${number.toString()}`;
}
