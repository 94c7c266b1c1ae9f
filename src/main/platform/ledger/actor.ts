/** Who did something. */
export type Actor = { kind: 'person' | 'app' | 'sync' | 'claude' | 'customer'; name?: string };
