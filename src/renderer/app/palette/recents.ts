import { useEffect } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** A place the person was in lately, as the palette offers it again. */
export interface Recent {
  path: string;
  title: string;
  subtitle: string;
  kind: string;
}

const KEPT = 8;

interface Recents {
  /** By workspace id, latest first. */
  places: Record<string, Recent[]>;
}

export const useRecents = create<Recents>()(
  persist((): Recents => ({ places: {} }), { name: 'throughline.recent', version: 1 }),
);

/** The list with this place at its head, once. */
export function withPlace(before: Recent[], place: Recent): Recent[] {
  return [place, ...before.filter(({ path }) => path !== place.path)].slice(0, KEPT);
}

/** Called by a record's page: remembers that the person was here. */
export function useRemembered(workspace: string | undefined, place: Recent | undefined): void {
  const text = place && JSON.stringify(place);
  useEffect(() => {
    if (!workspace || !text) return;
    const remembered: Recent = JSON.parse(text);
    useRecents.setState(({ places }) => ({
      places: { ...places, [workspace]: withPlace(places[workspace] ?? [], remembered) },
    }));
  }, [workspace, text]);
}
