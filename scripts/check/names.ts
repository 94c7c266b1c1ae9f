const empty = ['utils', 'util', 'helpers', 'helper', 'manager', 'managers', 'misc', 'common', 'stuff'];
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** File and folder names that say nothing, or are not written kebab-case. */
export function badNames(paths: string[]): string[] {
  const judged = new Set<string>();
  return paths.flatMap((path) => {
    const steps = path.split('/');
    return steps.flatMap((step, index) => {
      const upTo = steps.slice(0, index + 1).join('/');
      if (judged.has(upTo)) return [];
      judged.add(upTo);
      const words = step.split('.')[0] ?? '';
      if (!kebab.test(words)) return [`${upTo}: names are written kebab-case`];
      const vague = words.split('-').find((word) => empty.includes(word));
      return vague ? [`${upTo}: "${vague}" says nothing; name it after what it does`] : [];
    });
  });
}
