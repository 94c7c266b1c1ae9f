import type { StackItem } from '../../../../contract/pocs/shapes.ts';
import type { Option } from '../../../ui/index.ts';

interface Named {
  key: string;
  title: string;
}
/** What the docs catalogue knows, as its pickers get it. */
export type Platforms = (Named & { frameworks: Named[] })[];

type Keys = Pick<StackItem, 'platform' | 'framework'>;

/** Keys of the catalogue hold no slash. */
export const optionValue = ({ platform, framework }: Keys): string =>
  [platform, framework].filter((key) => key !== null).join('/');

export function keysOf(value: string): Keys {
  const [platform = '', framework] = value.split('/');
  return { platform: platform || null, framework: framework ?? null };
}

/** Every platform with its frameworks behind it: one list that finds "Next.js" and "JavaScript" alike. */
export const catalogueOptions = (platforms: Platforms): Option[] =>
  platforms.flatMap(({ key, title, frameworks }) => [
    { value: optionValue({ platform: key, framework: null }), label: title, hint: 'Platform' },
    ...frameworks.map((one) => ({
      value: optionValue({ platform: key, framework: one.key }),
      label: one.title,
      hint: title,
    })),
  ]);
