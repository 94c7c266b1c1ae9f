import { BellOff, BellRing, ExternalLink, SlidersHorizontal, Wrench } from 'lucide-react';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { core } from '../../../app/boundary.ts';
import type { Command } from '../../../app/commands/command.ts';
import { tell } from '../../../app/problems/tell.ts';
import { useGo } from '../../../app/use-go.ts';
import type { MenuEntry } from '../../../ui/index.ts';
import { fixWords } from '../review-words.ts';
import { askToMute } from './finding-question.ts';
import { fixOne } from './send-fix.ts';

export const mute = ({ id, message }: Finding): void => askToMute({ ids: [id], words: message });
export const unmute = async ({ mute: muted }: Finding): Promise<void> => {
  if (muted) await core.pipeline.reviews.unmute({ muteIds: [muted.id] });
};

/** What can be done with one finding: by keys on the row under the cursor, by a right click on any. */
export function useFindingActions(here: Finding | undefined) {
  const go = useGo();
  const fix = (finding: Finding) => void fixOne(finding, go).catch((error: unknown) => tell(error, () => fix(finding)));
  const actions: Command[] = here
    ? [
        {
          id: 'finding.fix',
          title: here.mended ? 'Open the deal' : fixWords(here.remediation.fix),
          group: 'This view',
          icon: Wrench,
          keywords: ['fix', 'mend', 'resolve'],
          shortcuts: ['e'],
          run: () => fix(here),
        },
        here.mute
          ? {
              id: 'finding.unmute',
              title: 'Unmute the finding',
              group: 'This view',
              icon: BellRing,
              shortcuts: ['m'],
              run: () => unmute(here),
            }
          : {
              id: 'finding.mute',
              title: 'Mute the finding…',
              group: 'This view',
              icon: BellOff,
              keywords: ['accept', 'ignore', 'snooze'],
              shortcuts: ['m'],
              run: () => mute(here),
            },
      ]
    : [];
  const menu = (finding: Finding, onOpen: () => void): MenuEntry[] => [
    { label: fixWords(finding.remediation.fix), icon: Wrench, shortcut: 'e', onSelect: () => fix(finding) },
    finding.mute
      ? { label: 'Unmute', icon: BellRing, shortcut: 'm', onSelect: () => void unmute(finding).catch(tell) }
      : { label: 'Mute…', icon: BellOff, shortcut: 'm', onSelect: () => mute(finding) },
    'separator',
    { label: 'Open the deal', icon: ExternalLink, shortcut: 'enter', onSelect: onOpen },
    { label: 'Open the rule', icon: SlidersHorizontal, onSelect: () => go(`/rules/${finding.ruleId}`) },
  ];
  return { actions, menu, fix };
}
