import type { DocLink, StackItem } from '../../../../contract/pocs/shapes.ts';
import type { Platforms } from './catalogue-options.ts';
import { placeOf } from './place-of.ts';

const plain = (text: string) => text.trim().toLowerCase();

/** What speaks for choosing the links anew: a technology without a page, or pages of one that is not run. */
export function stackChanged(stack: StackItem[], links: DocLink[], platforms: Platforms): string | undefined {
  const confirmed = stack.filter(({ state }) => state === 'confirmed');
  const running = confirmed.length > 0 ? confirmed : stack.filter(({ state }) => state === 'proposed');
  const places = running.flatMap((item) => {
    const place = placeOf(platforms, item);
    return place ? [{ name: item.name, ...place }] : [];
  });
  const pages = links.filter(({ origin }) => origin === 'catalogue');
  const known = new Set(platforms.map(({ title }) => title));

  const without = places.filter(
    ({ platform, framework }) =>
      !pages.some(({ topic, title }) => topic === platform && (framework === undefined || title.startsWith(framework))),
  );
  if (without.length > 0) return `${namesIn(without.map(({ name }) => name))} came into the stack since.`;

  const names = new Set(running.map(({ name }) => plain(name)));
  const gone = pages.filter(({ topic, because, title }) => {
    if (!known.has(topic)) return false;
    if (!places.some(({ platform }) => platform === topic)) return true;
    const [, runs] = /^because you run (.+)$/.exec(because) ?? [];
    // A platform's own page stays as long as anything runs there, whoever it was chosen for.
    return runs !== undefined && !names.has(plain(runs)) && !title.startsWith(`${topic}:`);
  });
  return gone.length > 0 ? `${linksIn(gone.length)} for what is no longer run.` : undefined;
}

const namesIn = (names: string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names[0] ?? ''} and ${(names.length - 1).toString()} more`;
const linksIn = (count: number): string => (count === 1 ? 'One link is' : `${count.toString()} links are`);
