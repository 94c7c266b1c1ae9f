import { setImmediate as breathe } from 'node:timers/promises';
import { powerMonitor } from './power-monitor.ts';

/** Shorter timers are pauses of the app, not appointments: they keep to real time. */
const appointmentMs = 1_000;
const RealDate = Date;

let ahead = process.env.DOUBLE_STARTS_AT ? RealDate.parse(process.env.DOUBLE_STARTS_AT) - RealDate.now() : 0;
const now = () => RealDate.now() + ahead;
const appointments = new Set<Appointment>();

/** What the app's own code has for `Date`: this laptop's clock, as the spec has set it. */
const movableDate = new Proxy(RealDate, {
  construct: (target, parts, made) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

class Appointment {
  at: number;
  #real: NodeJS.Timeout | undefined;
  readonly #call: () => void;
  readonly #everyMs: number | undefined;

  constructor(call: () => void, ms: number, everyMs?: number) {
    this.at = now() + ms;
    this.#call = call;
    this.#everyMs = everyMs;
    appointments.add(this);
    this.arm();
  }
  arm() {
    clearTimeout(this.#real);
    // The app under test is kept running by the spec that started it, not by its timers.
    this.#real = setTimeout(() => this.keep(), Math.min(Math.max(0, this.at - now()), 2 ** 31 - 1)).unref();
  }
  keep() {
    if (!appointments.has(this)) return;
    if (this.#everyMs === undefined) this.cancel();
    else {
      this.at = Math.max(this.at + this.#everyMs, now());
      this.arm();
    }
    this.#call();
  }
  cancel() {
    appointments.delete(this);
    clearTimeout(this.#real);
  }
  ref = () => this;
  unref = () => this;
}

type Timer = NodeJS.Timeout | Appointment | undefined;

const cancel = (timer: Timer) => (timer instanceof Appointment ? timer.cancel() : clearTimeout(timer));

/** What the app's own code has for these names; everything else in this process lives in real time. */
export const movable = {
  Date: movableDate,
  setTimeout: (call: () => void, ms = 0): Timer =>
    ms < appointmentMs ? setTimeout(call, ms) : new Appointment(call, ms),
  setInterval: (call: () => void, ms = 0): Timer =>
    ms < appointmentMs ? setInterval(call, ms) : new Appointment(call, ms, ms),
  clearTimeout: cancel,
  clearInterval: cancel,
};

/** How a spec moves the time of the app. */
export const time = {
  now: () => new RealDate(now()).toISOString(),
  /** Time passes while the laptop is awake: every timer is called at its moment, and `settled` before the next one. */
  async pass(ms: number, settled: () => Promise<void> = async () => {}) {
    const end = now() + ms;
    for (;;) {
      const next = [...appointments].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      ahead += Math.max(0, next.at - now());
      next.keep();
      await breathe();
      await settled();
    }
    ahead += Math.max(0, end - now());
    for (const appointment of appointments) appointment.arm();
  },
  /** The laptop sleeps: its clock goes on, its timers stand still. */
  sleep(ms: number) {
    powerMonitor.emit('suspend');
    time.setClock(now() + ms);
    powerMonitor.emit('resume');
  },
  /** The clock shows another time at once; timers wait on as long as they would have. */
  setClock(to: number | string) {
    const by = new RealDate(to).getTime() - now();
    ahead += by;
    for (const appointment of appointments) appointment.at += by;
  },
};
export type MovableTime = typeof time;
