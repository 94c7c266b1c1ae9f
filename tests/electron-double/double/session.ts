import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, Session } from 'electron';
import { readiness } from './readiness.ts';

type Handler = Parameters<Protocol['handle']>[1];
type PermissionCheck = Parameters<Session['setPermissionCheckHandler']>[0];
type PermissionRequest = Parameters<Session['setPermissionRequestHandler']>[0];
type DevicePermission = Parameters<Session['setDevicePermissionHandler']>[0];

const handlers = new Map<string, Handler>();
const privileged = new Map<string, CustomScheme['privileges']>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    if (readiness.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges);
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) throw new Error('The scheme has been registered');
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
} satisfies Partial<Protocol>;

/** A page of a scheme without these has no origin, no fetch, and no storage: the double shows none. */
export function handlerOf(scheme: string): Handler | undefined {
  const { standard, secure, supportFetchAPI } = privileged.get(scheme) ?? {};
  return standard && secure && supportFetchAPI ? handlers.get(scheme) : undefined;
}

class SessionDouble extends EventEmitter {
  readonly protocol = protocol;
  permissionCheck: PermissionCheck = () => true;
  permissionRequest: PermissionRequest = (_contents, _permission, answer) => answer(true);
  devicePermission: DevicePermission = () => true;

  setPermissionCheckHandler(handler: PermissionCheck) {
    this.permissionCheck = handler;
  }
  setPermissionRequestHandler(handler: PermissionRequest) {
    this.permissionRequest = handler;
  }
  setDevicePermissionHandler(handler: DevicePermission) {
    this.devicePermission = handler;
  }
}

export const session = { defaultSession: new SessionDouble() };
