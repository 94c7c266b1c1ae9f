/** Where a line of a text begins and ends, counted from 1. */
export function lineAt(text: string, line: number): { from: number; to: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1);
  const from = Math.min(
    text.length,
    before.reduce((sum, each) => sum + each.length + 1, 0),
  );
  return { from, to: from + (lines[line - 1]?.length ?? 0) };
}

const MOST = 80;

/** What a template is filed under: "Security review.yaml" → "security-review". */
export function templateKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
  return key || 'template';
}
