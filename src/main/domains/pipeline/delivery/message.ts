/** A report as it goes out. */
export type Message = { subject: string; text: string; html: string };

/** What was sent, for the list of what left this laptop. */
export type Sent = { destination: string; bytes: number };
