import type { RefObject } from 'react';
import { useCommands } from '../../../../app/commands/view-commands.ts';

/** J and K walk through the names of the rules; Enter opens one, as on any link. Says how to enter the list. */
export function useRuleKeys(list: RefObject<HTMLElement | null>): () => void {
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-rule-link]') ?? [])];
    const here = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-rule-link]');
    const place = here ? links.indexOf(here) : -1;
    const next = place < 0 ? links[0] : links[place + by];
    next?.focus();
  };
  useCommands([
    {
      id: 'rules.next',
      title: 'Next rule',
      group: 'This view',
      shortcuts: ['j'],
      repeats: true,
      keysOnly: true,
      run: () => step(1),
    },
    {
      id: 'rules.before',
      title: 'Rule before',
      group: 'This view',
      shortcuts: ['k'],
      repeats: true,
      keysOnly: true,
      run: () => step(-1),
    },
  ]);
  return () => step(1);
}
