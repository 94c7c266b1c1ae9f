import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { type AnyRouter, ORPCError } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { Logger } from 'pino';
import { problemStatus } from '../../../contract/problem.ts';
import { AppError } from '../app-error.ts';
import type { CallContext } from './boundary.ts';
import { asProblem, problemAnswer, problemDocument } from './problem-answer.ts';
import { readCall, WrongMedia } from './read-call.ts';
import { reportProblem } from './report-problem.ts';
import { routeMethods } from './route-methods.ts';
import { checkTenant, tenantOf } from './tenant.ts';

export const apiPrefix = '/api/v1';

type Port = Parameters<PortHandler<CallContext>['upgrade']>[0];
type Socket = Parameters<SocketHandler<CallContext>['upgrade']>[0];

type PortOptions = NonNullable<ConstructorParameters<typeof PortHandler<CallContext>>[1]>;

/** One router behind three doors. Whatever fails behind any of them leaves in the same shape. */
export type Transports = {
  port(port: Port, context: CallContext): void;
  socket(socket: Socket, context: CallContext): void;
  http(request: Request, context: CallContext): Promise<Response>;
};

export type TransportOptions = {
  /** What the person at this laptop is called, for what they do to be signed with. */
  personName?: () => string | undefined;
  /** The id of the workspace that is open. */
  workspaceId?: () => string | null;
  /** Calls over HTTP that carry files as streams: an answer, or undefined for any other call. */
  files?: (request: Request, context: CallContext) => Promise<Response | undefined>;
};

export function createTransports(
  router: AnyRouter,
  log: Logger,
  { files, personName, workspaceId }: TransportOptions = {},
): Transports {
  const signed = ({ actor, ...context }: CallContext): CallContext => ({
    ...context,
    actor: actor.kind === 'person' && actor.name === undefined ? { ...actor, name: personName?.() } : actor,
  });
  const clientInterceptors: NonNullable<PortOptions['clientInterceptors']> = [
    async ({ next, ...call }) => {
      try {
        // Once more when it is the turn of the call: while its body came in, another workspace may have been opened.
        checkTenant(call.context.tenant, workspaceId);
        return await next({ ...call, context: signed(call.context) });
      } catch (error) {
        throw reportProblem(error, log, call.procedure['~orpc'].inputSchema);
      }
    },
  ];
  const portHandler = new PortHandler<CallContext>(router, { clientInterceptors });
  const socketHandler = new SocketHandler<CallContext>(router, { clientInterceptors });
  const overHttp = () => ({
    // Its own list for each: a plugin puts what it does into the one that it is handed.
    clientInterceptors: [...clientInterceptors],
    // What fails before a call is reached has not been through the interceptors.
    customErrorResponseBodyEncoder: (error: ORPCError<string, unknown>) =>
      problemDocument(error.code in problemStatus ? error : reportProblem(error, log)),
  });
  // An address holds nothing but text; JSON has types of its own, and "5" in it is not 5.
  const addressHandler = new OpenAPIHandler<CallContext>(router, {
    ...overHttp(),
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
  });
  const bodyHandler = new OpenAPIHandler<CallContext>(router, overHttp());
  const methods = routeMethods(router);

  async function answer(request: Request, context: CallContext): Promise<Response> {
    const answered = await files?.(request, context);
    if (answered) return answered;
    const call = await readCall(request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : request);
    const handler = call.method === 'GET' ? addressHandler : bodyHandler;
    const { matched, response } = await handler.handle(call, { prefix: apiPrefix, context });
    if (matched) return response.ok ? response : asProblem(response);
    const path = new URL(call.url).pathname.slice(apiPrefix.length);
    const allowed = (await methods)(path);
    if (allowed.length === 0) throw new ORPCError('NOT_FOUND');
    const allow = allowed.join(', ');
    const wrongMethod = new AppError(
      'UNREADABLE_REQUEST',
      `${call.method} is nothing that ${path.slice(0, 200)} takes.`,
      {
        remedy: `It takes ${allow}. See /api/docs.`,
      },
    );
    return problemAnswer(reportProblem(wrongMethod, log), 405, { allow });
  }

  return {
    port: (port, context) => portHandler.upgrade(port, { context }),
    socket: (socket, context) => void socketHandler.upgrade(socket, { context }),
    async http(request, context) {
      try {
        const tenant = tenantOf(request);
        checkTenant(tenant, workspaceId);
        return await answer(request, { ...context, tenant });
      } catch (error) {
        return problemAnswer(reportProblem(error, log), error instanceof WrongMedia ? error.status : undefined);
      }
    },
  };
}
