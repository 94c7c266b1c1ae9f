import { z } from 'zod';

export const pocStatus = z.enum(['not_started', 'in_progress', 'completed', 'blocked']);
export type PocStatus = z.infer<typeof pocStatus>;
export const pocOutcome = z.enum(['running', 'won', 'lost', 'cancelled']);
export type PocOutcome = z.infer<typeof pocOutcome>;
export const pocRisk = z.enum(['on_track', 'at_risk', 'stalled', 'ended']);
export type PocRisk = z.infer<typeof pocRisk>;
