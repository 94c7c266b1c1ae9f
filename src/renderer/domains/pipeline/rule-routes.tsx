import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.tsx';
import { editSearch, newRuleSearch, ruleSearch } from './rules/page/rule-tabs.ts';

const frame = { getParentRoute: () => frameRoute };

const rulesRoute = createRoute({
  ...frame,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules/list/rules-view.tsx'), 'RulesView'),
});
const newRuleRoute = createRoute({
  ...frame,
  path: '/rules/new',
  validateSearch: newRuleSearch,
  component: lazyRouteComponent(() => import('./rules/form/new-rule.tsx'), 'NewRule'),
});
const ruleRoute = createRoute({
  ...frame,
  path: '/rules/$id',
  validateSearch: ruleSearch,
  component: lazyRouteComponent(() => import('./rules/page/rule-page.tsx'), 'RulePage'),
});
const editRuleRoute = createRoute({
  ...frame,
  path: '/rules/$id/edit',
  validateSearch: editSearch,
  component: lazyRouteComponent(() => import('./rules/form/edit-rule.tsx'), 'EditRule'),
});
const schedulesRoute = createRoute({
  ...frame,
  path: '/schedules',
  component: lazyRouteComponent(() => import('./schedules/schedules-view.tsx'), 'SchedulesView'),
});

export const ruleRoutes = [rulesRoute, newRuleRoute, ruleRoute, editRuleRoute, schedulesRoute] as const;
