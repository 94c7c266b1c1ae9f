import type { StackItem } from '../../../../contract/pocs/shapes.ts';
import type { Platforms } from './catalogue-options.ts';

export interface Place {
  platform: string;
  framework: string | undefined;
}

const plain = (text: string) => text.trim().toLowerCase();

/** The titles under which the catalogue has a technology: by its keys, else by what it is called. */
export function placeOf(
  platforms: Platforms,
  { platform, framework, name }: Pick<StackItem, 'platform' | 'framework' | 'name'>,
): Place | undefined {
  const called = (one: { title: string }) => plain(one.title) === plain(name);
  if (platform !== null) {
    const found = platforms.find(({ key }) => key === platform);
    const inside = found?.frameworks.find((one) => (framework === null ? called(one) : one.key === framework));
    return found && { platform: found.title, framework: inside?.title };
  }
  const whole = platforms.find(called);
  if (whole) return { platform: whole.title, framework: undefined };
  const around = platforms.find(({ frameworks }) => frameworks.some(called));
  return around && { platform: around.title, framework: around.frameworks.find(called)?.title };
}

/** "JavaScript › Next.js". */
export const placeWords = ({ platform, framework }: Place): string =>
  framework === undefined ? platform : `${platform} › ${framework}`;
