import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** How the person has arranged the frame; widths in pixels at 100 % zoom. */
interface FrameState {
  sidebarWidth: number;
  sidebarFolded: boolean;
  peekWidth: number;
}

export const sidebarLimits = { least: 180, most: 360, usual: 216 };
export const peekLimits = { least: 280, most: 560, usual: 340 };

export const useFrame = create<FrameState>()(
  persist(
    (): FrameState => ({ sidebarWidth: sidebarLimits.usual, sidebarFolded: false, peekWidth: peekLimits.usual }),
    {
      name: 'throughline.frame',
      version: 1,
    },
  ),
);

export function foldSidebar(): void {
  useFrame.setState(({ sidebarFolded }) => ({ sidebarFolded: !sidebarFolded }));
}
