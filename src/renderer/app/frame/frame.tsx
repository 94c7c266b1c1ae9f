import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { FrameBanners } from './frame-banners.tsx';
import { peekLimits, useFrame } from './frame-state.ts';
import { Header } from './header.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import { Sidebar } from './sidebar.tsx';
import { SkipLink } from './skip-link.tsx';
import { SlotsContext } from './slots.tsx';
import { useFocusOnNewView } from './use-focus-on-new-view.ts';

const rem = (pixels: number) => `${pixels / 16}rem`;

/** What stands around every view: sidebar, header, and the panel beside a list. */
export function Frame() {
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const [peek, setPeek] = useState<HTMLElement | null>(null);
  const peekWidth = useFrame((state) => state.peekWidth);
  const main = useFocusOnNewView();

  return (
    <SlotsContext value={{ title, peek }}>
      <SkipLink target={main} />
      <div className="flex h-full overflow-hidden">
        <Sidebar />
        <div className="flex min-w-0 flex-1 flex-col">
          <Header titleSlot={setTitle} />
          <FrameBanners />
          <div className="flex min-h-0 flex-1">
            <main ref={main} id="main" tabIndex={-1} className="min-w-0 flex-1 overflow-auto outline-none">
              <Outlet />
            </main>
            <div className="relative shrink-0 not-has-[[data-peek]>*]:hidden" style={{ width: rem(peekWidth) }}>
              <ResizeHandle
                label="Width of the side panel"
                edge="left"
                width={peekWidth}
                limits={peekLimits}
                onResize={(width) => useFrame.setState({ peekWidth: width })}
              />
              <div ref={setPeek} data-peek className="h-full [&>aside]:size-full" />
            </div>
          </div>
        </div>
      </div>
    </SlotsContext>
  );
}
