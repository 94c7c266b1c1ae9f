import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';

type Doubled = Pick<PowerMonitor, 'isOnBatteryPower'>;

/** A laptop that sleeps when a spec says so; see time.ts. */
class PowerMonitorDouble extends EventEmitter implements Doubled {
  isOnBatteryPower = () => false;
}

export const powerMonitor = new PowerMonitorDouble();
