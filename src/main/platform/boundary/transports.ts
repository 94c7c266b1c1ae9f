import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { type AnyRouter, ORPCError } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { Logger } from 'pino';
import { type ProblemData, problemStatus } from '../../../contract/problem.ts';
import type { CallContext } from './boundary.ts';
import { reportProblem } from './report-problem.ts';

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
  /** Calls over HTTP that carry files as streams: an answer, or undefined for any other call. */
  files?: (request: Request, context: CallContext) => Promise<Response | undefined>;
};

export function createTransports(
  router: AnyRouter,
  log: Logger,
  { files, personName }: TransportOptions = {},
): Transports {
  const signed = ({ actor }: CallContext): CallContext => ({
    actor: actor.kind === 'person' && actor.name === undefined ? { ...actor, name: personName?.() } : actor,
  });
  const clientInterceptors: NonNullable<PortOptions['clientInterceptors']> = [
    async ({ next, ...call }) => {
      try {
        return await next({ ...call, context: signed(call.context) });
      } catch (error) {
        throw reportProblem(error, log);
      }
    },
  ];
  const portHandler = new PortHandler<CallContext>(router, { clientInterceptors });
  const socketHandler = new SocketHandler<CallContext>(router, { clientInterceptors });
  const httpHandler = new OpenAPIHandler<CallContext>(router, {
    clientInterceptors,
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
    // What fails before a call is reached (a body that is no JSON) has not been through the interceptors.
    customErrorResponseBodyEncoder: (error) =>
      problemDocument(error.code in problemStatus ? error : reportProblem(error, log)),
  });

  return {
    port: (port, context) => portHandler.upgrade(port, { context }),
    socket: (socket, context) => void socketHandler.upgrade(socket, { context }),
    async http(request, context) {
      try {
        const answered = await files?.(request, context);
        if (answered) return answered;
      } catch (error) {
        const problem = reportProblem(error, log);
        return asProblem(Response.json(problemDocument(problem), { status: problem.status }));
      }
      const { matched, response } = await httpHandler.handle(request, { prefix: apiPrefix, context });
      if (matched) return response.ok ? response : asProblem(response);
      const missing = reportProblem(new ORPCError('NOT_FOUND'), log);
      return asProblem(Response.json(problemDocument(missing), { status: missing.status }));
    },
  };
}

/** RFC 9457. */
function problemDocument(error: ORPCError<string, unknown>): Record<string, unknown> {
  const data = error.data as Partial<ProblemData> | undefined;
  return {
    type: `urn:throughline:problem:${error.code.toLowerCase()}`,
    title: error.code.toLowerCase().replaceAll('_', ' '),
    status: error.status,
    code: error.code,
    detail: error.message,
    retryable: data?.retryable ?? false,
    ...data,
  };
}

function asProblem(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/problem+json');
  return new Response(response.body, { status: response.status, headers });
}
