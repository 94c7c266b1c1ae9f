import { useQuery } from '@tanstack/react-query';
import type { Settings } from '../../../../contract/workspace.ts';
import { orpc } from '../../../app/boundary.ts';
import { changeSettings, currentSettings } from '../../../app/look/change-settings.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { ErrorState, SkeletonText, Switch } from '../../../ui/index.ts';
import { Line, Section } from '../../workspace/settings/section.tsx';
import { speakingWords } from './speaking-words.ts';
import { TimeField } from './time-field.tsx';
import { WhereShown } from './where-shown.tsx';

type Notices = Settings['notices'];

const usualMorning = 8 * 60 + 30;
const usualQuiet = { from: 19 * 60, to: 8 * 60 };

export default function NotificationSettings() {
  const { data: settings, error, refetch } = useQuery(orpc.workspace.settings.get.queryOptions());
  const { data: health } = useQuery(orpc.workspace.health.queryOptions());
  if (error && !settings) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!settings || !health) return <SkeletonText lines={5} />;
  const { notices } = settings;
  return (
    <>
      <Section title="When it speaks up" text={speakingWords(notices)}>
        <When
          notices={notices}
          onChange={(patchOf) => {
            // What is shown may be a moment old: a field that is left by way of a switch changes both at once.
            const now = currentSettings()?.notices ?? notices;
            void changeSettings({ notices: { ...now, ...patchOf(now) } });
          }}
        />
      </Section>
      <WhereShown host={health.host} />
    </>
  );
}

interface WhenProps {
  notices: Notices;
  onChange: (patchOf: (now: Notices) => Partial<Notices>) => void;
}

function When({ notices, onChange }: WhenProps) {
  const { on, morningAt, quiet, weekends } = notices;
  const change = (patch: Partial<Notices>) => onChange(() => patch);
  const changeQuiet = (edge: Partial<typeof usualQuiet>) =>
    onChange((now) => ({ quiet: now.quiet && { ...now.quiet, ...edge } }));
  return (
    <>
      <Line
        label="Say when a next action is due"
        hint="One notification for each, at its time, with Done and Snooze where the system allows."
        htmlFor="notices-on"
      >
        <Switch id="notices-on" value={on} onChange={(value) => change({ on: value })} />
      </Line>
      <Line
        label="Morning digest"
        hint="What is overdue, due today and without a next step, once a day."
        htmlFor="notices-morning"
      >
        {morningAt === null ? null : (
          <TimeField
            key={morningAt}
            label="Time of the morning digest"
            minutes={morningAt}
            disabled={!on}
            onSave={(minutes) => change({ morningAt: minutes })}
          />
        )}
        <Switch
          id="notices-morning"
          value={morningAt !== null}
          disabled={!on}
          onChange={(value) => change({ morningAt: value ? usualMorning : null })}
        />
      </Line>
      <Line label="Quiet hours" hint="Nothing is shown in them, and nothing is lost." htmlFor="notices-quiet">
        {quiet === null ? null : (
          <>
            <TimeField
              key={`from ${quiet.from}`}
              label="Quiet from"
              minutes={quiet.from}
              disabled={!on}
              onSave={(from) => changeQuiet({ from })}
            />
            <span className="text-sm text-ink-3">to</span>
            <TimeField
              key={`to ${quiet.to}`}
              label="Quiet until"
              minutes={quiet.to}
              disabled={!on}
              onSave={(to) => changeQuiet({ to })}
            />
          </>
        )}
        <Switch
          id="notices-quiet"
          value={quiet !== null}
          disabled={!on}
          onChange={(value) => change({ quiet: value ? usualQuiet : null })}
        />
      </Line>
      <Line
        label="On Saturdays and Sundays too"
        hint="Otherwise Monday tells what the weekend held back."
        htmlFor="notices-weekends"
      >
        <Switch
          id="notices-weekends"
          value={weekends}
          disabled={!on}
          onChange={(value) => change({ weekends: value })}
        />
      </Line>
    </>
  );
}
