import { useQuery } from '@tanstack/react-query';
import { Minus, Monitor, Moon, Plus, Sun } from 'lucide-react';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { changeSettings } from '../../../app/look/change-settings.ts';
import { zoomedBy, zoomLimits } from '../../../app/look/zoom-steps.ts';
import { Button, IconButton, Input, SegmentedControl, SkeletonText, Switch } from '../../../ui/index.ts';
import { Line, Section } from './section.tsx';

const THEMES = [
  { value: 'light' as const, label: 'Light', icon: Sun },
  { value: 'dark' as const, label: 'Dark', icon: Moon },
  { value: 'system' as const, label: 'System', icon: Monitor },
];

export default function Appearance() {
  const { data: settings } = useQuery(orpc.workspace.settings.get.queryOptions());
  const { data: health } = useQuery(orpc.workspace.health.queryOptions());
  if (!settings) return <SkeletonText lines={4} />;
  const { theme, zoom, yourName, closeToTray } = settings;
  return (
    <>
      <Section title="Look">
        <Line label="Theme" hint="System follows what this computer is set to.">
          <SegmentedControl
            label="Theme"
            value={theme}
            options={THEMES}
            onChange={(value) => void changeSettings({ theme: value })}
          />
        </Line>
        <Line label="Size of everything" hint="From 80 to 150 %: text, rows and spacing together.">
          <IconButton
            icon={Minus}
            look="default"
            label="Smaller"
            shortcut="mod+-"
            disabled={zoom <= zoomLimits.least}
            onClick={() => void changeSettings({ zoom: zoomedBy(zoom, -1) })}
          />
          <output className="num w-12 text-center font-medium" aria-live="polite">
            {zoom} %
          </output>
          <IconButton
            icon={Plus}
            look="default"
            label="Larger"
            shortcut="mod+="
            disabled={zoom >= zoomLimits.most}
            onClick={() => void changeSettings({ zoom: zoomedBy(zoom, 1) })}
          />
          {zoom === 100 ? null : (
            <Button look="quiet" onClick={() => void changeSettings({ zoom: 100 })}>
              Usual size
            </Button>
          )}
        </Line>
      </Section>
      <Section title="You" text="Your name stands beside the changes you make, in timelines and the history.">
        <Line label="Your name" htmlFor="your-name">
          <YourName key={yourName} saved={yourName} />
        </Line>
      </Section>
      {health?.host === 'electron' ? (
        <Section title="Window">
          <Line
            label="Keep running when the window is closed"
            hint="Throughline stays in the tray, so that reminders still reach you."
            htmlFor="close-to-tray"
          >
            <Switch
              id="close-to-tray"
              value={closeToTray}
              onChange={(on) => void changeSettings({ closeToTray: on })}
            />
          </Line>
        </Section>
      ) : null}
    </>
  );
}

/** Saved when the field is left, or on Enter; Escape brings back what was saved. */
function YourName({ saved }: { saved: string }) {
  const [name, setName] = useState(saved);
  const save = () => {
    if (name.trim() !== saved) void changeSettings({ yourName: name.trim() });
  };
  return (
    <Input
      id="your-name"
      className="w-64"
      value={name}
      maxLength={120}
      placeholder="As your team knows you"
      onChange={(event) => setName(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setName(saved);
      }}
    />
  );
}
