import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Settings } from '../../../contract/workspace.ts';
import { orpc } from '../boundary.ts';

type Look = Pick<Settings, 'theme' | 'zoom'>;

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function applyLook({ theme, zoom }: Look): void {
  const root = document.documentElement;
  const dark = theme === 'dark' || (theme === 'system' && prefersDark().matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.style.setProperty('--zoom', String(zoom / 100));
}

/** Keeps theme and zoom as the settings say, and follows the system when they leave it to it. */
export function useLook(): void {
  const { data } = useQuery(orpc.workspace.settings.get.queryOptions());
  useEffect(() => {
    if (!data) return;
    const apply = () => applyLook(data);
    apply();
    const system = prefersDark();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [data]);
}
