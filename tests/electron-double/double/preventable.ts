export type Preventable = { defaultPrevented: boolean; preventDefault(): void };

/** An event of Electron's main process, with what else it carries. */
export function preventable<T extends object>(more?: T): Preventable & T {
  const event = {
    ...more,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event as Preventable & T;
}
