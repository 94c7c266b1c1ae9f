import { Star } from 'lucide-react';
import { tell } from '../../../app/problems/tell.ts';
import { cx, IconButton } from '../../../ui/index.ts';

interface ChampionStarProps {
  name: string;
  champion: boolean;
  onSave: (champion: boolean) => Promise<unknown>;
}

/** Who speaks for us over there: ours to know, never in the packet. */
export function ChampionStar({ name, champion, onSave }: ChampionStarProps) {
  return (
    <IconButton
      icon={Star}
      aria-pressed={champion}
      label={champion ? `${name} is the champion: no longer` : `Name ${name} champion`}
      className={cx(champion ? 'text-thread [&>svg]:fill-current' : 'text-ink-3')}
      onClick={() => void onSave(!champion).catch(tell)}
    />
  );
}
