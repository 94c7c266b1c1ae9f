import { createRootRoute, createRoute } from '@tanstack/react-router';
import { AppRoot } from './app-root.tsx';
import { Frame } from './frame/frame.tsx';

export const rootRoute = createRootRoute({ component: AppRoot });

/** The parent of every view that stands inside the frame. */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });
