import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { cx, IconButton } from '../../ui/index.ts';
import { navigation } from '../navigation.ts';
import { foldSidebar, sidebarLimits, useFrame } from './frame-state.ts';
import { NavLink } from './nav-link.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import { SavedViews } from './saved-views.tsx';
import { WorkspaceSwitch } from './workspace-switch.tsx';

const FOLDED_REM = 3.25;

export function Sidebar() {
  const { sidebarWidth, sidebarFolded: folded } = useFrame();
  const top = navigation.filter(({ atBottom }) => !atBottom);
  const bottom = navigation.filter(({ atBottom }) => atBottom);
  return (
    <nav
      aria-label="Main"
      className="relative flex shrink-0 flex-col gap-px border-r border-line bg-sunken p-2"
      style={{ width: `${folded ? FOLDED_REM : sidebarWidth / 16}rem` }}
    >
      <WorkspaceSwitch folded={folded} />
      {top.map((entry) => (
        <NavLink key={entry.path} entry={entry} folded={folded} />
      ))}
      <div className="min-h-0 flex-1 overflow-y-auto">{folded ? null : <SavedViews />}</div>
      <div className={cx('flex gap-px', folded ? 'flex-col' : 'items-center')}>
        <div className="min-w-0 flex-1">
          {bottom.map((entry) => (
            <NavLink key={entry.path} entry={entry} folded={folded} />
          ))}
        </div>
        <IconButton
          icon={folded ? PanelLeftOpen : PanelLeftClose}
          label={folded ? 'Show the sidebar' : 'Fold the sidebar'}
          shortcut="["
          side="right"
          aria-expanded={!folded}
          onClick={foldSidebar}
        />
      </div>
      {folded ? null : (
        <ResizeHandle
          label="Width of the sidebar"
          edge="right"
          width={sidebarWidth}
          limits={sidebarLimits}
          onResize={(width) => useFrame.setState({ sidebarWidth: width })}
        />
      )}
    </nav>
  );
}
