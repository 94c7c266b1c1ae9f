import { type AnyRouter, resolveContractProcedures } from '@orpc/server';

/** Which methods the calls at an address take; none where no call is. */
type RouteMethods = (path: string) => string[];

export async function routeMethods(router: AnyRouter): Promise<RouteMethods> {
  const routes: { method: string; pattern: RegExp }[] = [];
  await resolveContractProcedures({ router, path: [] }, ({ contract }) => {
    const { method = 'POST', path } = contract['~orpc'].route;
    if (path) routes.push({ method, pattern: patternOf(path) });
  });
  return (path) => {
    const methods = new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
    if (methods.has('GET')) methods.add('HEAD');
    return [...methods].sort();
  };
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (/^\{.*\}$/.test(part) ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}/?$`);
}
