import { addressOf, type Catalogue, type Platform } from './catalogue.ts';

export type Technology = { platform: string | null; framework: string | null; name: string };
export type Criterion = { title: string; metric: string; howMeasured: string };
export type ChosenLink = { topic: string; title: string; url: string; because: string };

/**
 * The pages that a customer needs: for each technology that they run, its own and its platform's, and on those
 * platforms whatever a success criterion names. Each says why it is there, and none is there twice.
 */
export function chooseLinks(catalogue: Catalogue, stack: Technology[], criteria: Criterion[]): ChosenLink[] {
  const chosen = new Map<string, ChosenLink>();
  const add = (platform: Platform, title: string, path: string, because: string) => {
    const url = addressOf(catalogue, path);
    if (!chosen.has(url)) chosen.set(url, { topic: platform.title, title, url, because });
  };
  const running: { platform: Platform; name: string }[] = [];
  for (const technology of stack) {
    const platform = platformOf(catalogue, technology);
    if (!platform) continue;
    running.push({ platform, name: technology.name });
    const framework = frameworkOf(platform, technology);
    if (framework) {
      const where = framework.kind === 'guide' ? `${framework.title} on ${platform.title}` : framework.title;
      add(platform, where, framework.path, `because you run ${technology.name}`);
    }
    add(
      platform,
      `${platform.title}: getting started`,
      platform.path,
      framework ? `because ${technology.name} runs on ${platform.title}` : `because you run ${technology.name}`,
    );
  }
  for (const criterion of criteria) {
    const said = wordsOf(`${criterion.title} ${criterion.metric} ${criterion.howMeasured}`);
    for (const { platform } of running) {
      for (const page of platform.frameworks) {
        if (!names(said, page.title)) continue;
        add(
          platform,
          `${page.title} on ${platform.title}`,
          page.path,
          `because “${criterion.title}” is a success criterion`,
        );
      }
    }
  }
  const order = [...new Set(running.map(({ platform }) => platform.title))];
  return [...chosen.values()].sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
}

/** By its key, or by what the technology is called. */
export function platformOf(catalogue: Catalogue, { platform, name }: Technology): Platform | undefined {
  if (platform !== null) return catalogue.platforms.find(({ key }) => key === platform);
  const called = wordsOf(name);
  return (
    catalogue.platforms.find(({ title, also }) => [title, ...also].some((word) => wordsOf(word) === called)) ??
    catalogue.platforms.find(({ frameworks }) =>
      frameworks.some(({ kind, title }) => kind === 'guide' && wordsOf(title) === called),
    ) ??
    catalogue.platforms.find(({ frameworks }) => frameworks.some(({ title }) => wordsOf(title) === called))
  );
}

export function frameworkOf(
  platform: Platform,
  { framework, name }: Technology,
): Platform['frameworks'][number] | undefined {
  if (framework !== null) return platform.frameworks.find(({ key }) => key === framework);
  const called = wordsOf(name);
  return platform.frameworks.find(({ title }) => wordsOf(title) === called);
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#+.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim();

/** Whole words only: "Go" is not in "goal". Short names are too often something else to be taken from prose. */
const names = (said: string, title: string): boolean => {
  const called = wordsOf(title);
  return called.length > 2 && ` ${said} `.includes(` ${called} `);
};
