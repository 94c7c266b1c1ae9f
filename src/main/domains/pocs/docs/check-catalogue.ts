import { type Catalogue, catalogueShape } from './catalogue.ts';

/** The most that a catalogue may weigh; the shipped one is 30 KB. */
const bytesAtMost = 4 * 1024 * 1024;

export type Checked = { catalogue: Catalogue | null; problems: string[] };

/** Reads a catalogue and says what is malformed or there twice; without a sound whole there is no catalogue. */
export function checkCatalogue(text: string): Checked {
  if (text.length > bytesAtMost) return { catalogue: null, problems: ['The file is larger than 4 MB.'] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { catalogue: null, problems: [`It is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const { data, error } = catalogueShape.safeParse(json);
  if (error) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.') || 'The file'}: ${message}`);
    return { catalogue: null, problems };
  }
  const problems = duplicatesIn(data);
  return { catalogue: problems.length > 0 ? null : data, problems };
}

function duplicatesIn({ platforms }: Catalogue): string[] {
  const pages = platforms.flatMap(({ title, path, frameworks }) => [
    { name: title, path },
    ...frameworks.map((one) => ({ name: `${title} › ${one.title}`, path: one.path })),
  ]);
  return [
    ...twice(platforms, ({ key }) => key.toLowerCase()).map(
      ([key, all]) => `The platform "${key}" is there ${all.length} times.`,
    ),
    ...platforms.flatMap(({ key, frameworks }) =>
      twice(frameworks, (one) => one.key.toLowerCase()).map(
        ([name, all]) => `The platform "${key}" has "${name}" ${all.length} times.`,
      ),
    ),
    ...twice(pages, ({ path }) => path.replace(/\/$/, '').toLowerCase()).map(
      ([path, all]) => `The page ${path} is listed as ${all.map(({ name }) => `"${name}"`).join(' and ')}.`,
    ),
  ];
}

const twice = <T>(items: T[], by: (item: T) => string): [string, T[]][] =>
  [...Map.groupBy(items, by)].filter(([, all]) => all.length > 1);
