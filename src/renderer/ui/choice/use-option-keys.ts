import { type KeyboardEvent, useRef, useState } from 'react';
import type { Option } from './options.ts';

interface OptionKeysInput {
  options: Option[];
  /** Where the keyboard starts, by value. */
  start?: string | null;
  /** Letters jump to the next option that starts with them; off where there is a search field. */
  typeahead?: boolean;
  onPick: (place: number) => void;
}

const PAGE = 8;
const PAUSE_MS = 600;

/** The keyboard over a list of options. The list itself never takes the focus. */
export function useOptionKeys({ options, start, typeahead = false, onPick }: OptionKeysInput) {
  const [wanted, setWanted] = useState<number | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const from = Math.max(
    0,
    options.findIndex(({ value }) => value === start),
  );
  const active = Math.min(wanted ?? from, options.length - 1);

  const step = (by: number) => {
    for (let place = active + by; place >= 0 && place < options.length; place += Math.sign(by)) {
      if (!options[place]?.disabled) return setWanted(place);
    }
  };
  const jump = (place: number) => setWanted(Math.max(0, Math.min(place, options.length - 1)));

  const typeTo = (key: string) => {
    const now = Date.now();
    const text = now - typed.current.at < PAUSE_MS ? typed.current.text + key : key;
    typed.current = { text, at: now };
    const repeated = [...text].every((letter) => letter === text[0]);
    const wantedText = repeated ? key : text;
    const first = repeated ? active + 1 : active;
    const order = options.map((_, place) => (first + place) % options.length);
    const hit = order.find((place) => options[place]?.label.toLowerCase().startsWith(wantedText.toLowerCase()));
    if (hit !== undefined) setWanted(hit);
  };

  /** True when the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const { key } = event;
    if (event.metaKey || event.ctrlKey || event.altKey) return false;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'PageDown') jump(active + PAGE);
    else if (key === 'PageUp') jump(active - PAGE);
    else if (key === 'Home' && typeahead) jump(0);
    else if (key === 'End' && typeahead) jump(options.length - 1);
    else if (key === 'Enter' || (key === ' ' && typeahead)) onPick(active);
    else if (typeahead && key.length === 1) typeTo(key);
    else return false;
    event.preventDefault();
    return true;
  };

  return { active, onKey, hover: setWanted, reset: () => setWanted(null) };
}
