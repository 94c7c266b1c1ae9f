import type { Schedule } from '../../../../contract/pipeline/schedules.ts';

/** To whom this laptop may send reports of which schedule: kept on the laptop, as a workspace may come from elsewhere. */
export type ConsentStore = { get(): readonly string[]; set(given: string[]): void };
export type Consent = ReturnType<typeof createConsent>;

/** As many as are remembered; the oldest go first, and are asked for by saving the schedule again. */
const atMost = 2000;
const keyOf = (scheduleId: string, recipient: string): string => `${scheduleId} ${recipient.toLowerCase()}`;

/**
 * A schedule is part of its workspace, and so are the addresses in it. Whoever saves it on this laptop agrees that
 * reports go there from here; nobody else's file can send through this laptop's mail server.
 */
export function createConsent(store: ConsentStore) {
  return {
    given: (scheduleId: string, recipient: string): boolean => store.get().includes(keyOf(scheduleId, recipient)),
    give({ id, deliver }: Pick<Schedule, 'id' | 'deliver'>): void {
      const keys = [...deliver.mail, ...(deliver.slack ? ['Slack'] : [])].map((recipient) => keyOf(id, recipient));
      const others = store.get().filter((key) => !keys.includes(key));
      if (keys.length > 0) store.set([...others, ...keys].slice(-atMost));
    },
  };
}
