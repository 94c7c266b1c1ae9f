import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../../platform/app-error.ts';
import type { Catalogue } from './catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { type ChosenLink, type Criterion, chooseLinks, type Technology } from './choose-links.ts';

export type DocsCatalogue = ReturnType<typeof createDocsCatalogue>;

/**
 * The catalogue of the product that is sold: `own` where a team has put one, else the shipped one. Read when it is
 * first asked for, and anew when the file is another.
 */
export function createDocsCatalogue({ shipped, own }: { shipped: string; own: string }) {
  let known: { file: string; text: string; catalogue: Catalogue } | undefined;

  const read = (): Catalogue => {
    const file = existsSync(own) ? own : shipped;
    const text = readFileSync(file, 'utf8');
    if (known?.file === file && known.text === text) return known.catalogue;
    const { catalogue, problems } = checkCatalogue(text);
    if (!catalogue) {
      throw new AppError(
        'FILE_UNREADABLE',
        `The docs catalogue ${file} cannot be used: ${problems.slice(0, 3).join(' ')}`,
        {
          remedy: `Mend it, or take it away to have the shipped one again. ${problems.length} problems were found.`,
        },
      );
    }
    known = { file, text, catalogue };
    return catalogue;
  };

  return {
    /** For pickers: what can be named, without addresses. */
    list() {
      const { name, platforms } = read();
      return {
        name,
        platforms: platforms.map(({ key, title, frameworks }) => ({
          key,
          title,
          frameworks: frameworks.map((one) => ({ key: one.key, title: one.title })),
        })),
      };
    },
    linksFor: (stack: Technology[], criteria: Criterion[]): ChosenLink[] => chooseLinks(read(), stack, criteria),
  };
}
