import { againstTheArrows } from './arrows.ts';
import { importCircles } from './cycles.ts';
import { badNames } from './names.ts';
import { silencedPlaces } from './silenced.ts';
import { readSourceFiles } from './source-files.ts';

/** What this project asks of its code beyond what Biome can say. */
export function houseRuleFindings(root: string): string[] {
  const files = readSourceFiles(root, ['src', 'tests', 'bench', 'scripts']);
  return [
    ...againstTheArrows(files),
    ...importCircles(files),
    ...badNames(files.map(({ path }) => path)),
    ...files.flatMap(({ path, text }) => silencedPlaces(path, text)),
  ];
}
