import { BellRing } from 'lucide-react';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, Tag } from '../../../ui/index.ts';
import { Line, Section } from '../../workspace/settings/section.tsx';
import { askForNotices, type NoticePermission, useNoticePermission } from './permission.ts';

const or = (work: Promise<unknown>) => void work.catch((error: unknown) => tell(error));

const inBrowser: Record<NoticePermission, { label: string; hint: string }> = {
  allowed: {
    label: 'This browser shows them',
    hint: 'As long as a page of Throughline is open in it, also in the background.',
  },
  ask: {
    label: 'This browser has not been asked yet',
    hint: 'Nothing is lost until then: what falls due is kept and told once it may be shown.',
  },
  refused: {
    label: 'This browser refuses them',
    hint: 'Allow notifications for this address in its site settings, beside the address bar. This page notices by itself.',
  },
  unsupported: {
    label: 'This browser has no notifications',
    hint: 'Open Throughline in another browser, or use the desktop app. Today shows what is due either way.',
  },
};

/** Where notices appear, what stands in their way, and one to look at. */
export function WhereShown({ host }: { host: 'electron' | 'browser' }) {
  const permission = useNoticePermission();
  const desktop = host === 'electron';
  const { label, hint } = desktop
    ? {
        label: 'This computer shows them',
        hint: 'Closing the window keeps them coming if Throughline stays in the tray. If none appears, allow Throughline in the notification settings of this computer.',
      }
    : inBrowser[permission];
  const canShow = desktop || permission === 'allowed';
  return (
    <Section title="Where they appear">
      <Line label={label} hint={hint}>
        {!desktop && permission === 'ask' ? (
          <Button look="primary" onClick={() => or(askForNotices())}>
            Allow notifications
          </Button>
        ) : null}
        {!desktop && permission === 'refused' ? <Tag tone="warn">Refused</Tag> : null}
        {canShow ? (
          <Button icon={BellRing} onClick={() => or(core.actions.tryNotice())}>
            Try it
          </Button>
        ) : null}
      </Line>
    </Section>
  );
}
