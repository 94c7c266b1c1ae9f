import { z } from 'zod';
import { day, id, money } from '../../base.ts';
import { long, stamps } from './lines.ts';
import { pocOutcome, pocRisk, pocStatus } from './status.ts';

export const branding = z.strictObject({
  company: z.string().trim().max(200),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Give a colour as #rrggbb.'),
  logo: z
    .string()
    .max(400_000)
    .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, 'A logo is a PNG, JPEG or WebP picture.')
    .nullable(),
});
export type Branding = z.infer<typeof branding>;

export const holiday = z.strictObject({ day, name: z.string().trim().max(200) });

export const poc = z.object({
  id,
  dealId: id,
  dealName: z.string(),
  accountId: id.nullable(),
  accountName: z.string().nullable(),
  amount: money.nullable(),
  ownerName: z.string().nullable(),
  name: z.string(),
  summary: z.string(),
  internalNote: z.string(),
  outcome: pocOutcome,
  outcomeNote: z.string(),
  endedOn: day.nullable(),
  kickoff: day,
  workingDays: z.string(),
  holidays: z.array(holiday),
  templateId: z.string(),
  templateName: z.string(),
  branding,
  signedBy: z.string().nullable(),
  signedOn: day.nullable(),
  ...stamps,
});
export type Poc = z.infer<typeof poc>;

export const pocSummary = poc
  .pick({
    id: true,
    dealId: true,
    dealName: true,
    accountName: true,
    amount: true,
    ownerName: true,
    name: true,
    outcome: true,
    kickoff: true,
    templateName: true,
    updatedAt: true,
  })
  .extend({
    percent: z.int(),
    status: pocStatus,
    endsOn: day.nullable(),
    daysLeft: z.int().nullable(),
    risk: pocRisk,
    daysLate: z.int(),
    score: z.int(),
    revision: z.int().nullable().describe('Of the latest packet.'),
    answersWaiting: z.int(),
  });
export type PocSummary = z.infer<typeof pocSummary>;

export const pocPatch = z
  .strictObject({
    name: z.string().trim().min(1, 'A name is needed.').max(10_000),
    summary: long,
    internalNote: long,
    outcome: pocOutcome,
    outcomeNote: long,
    workingDays: z.string().regex(/^(?!.*(.).*\1)[1-7]{1,7}$/, 'Days of the week as digits, 1 for Monday: 12345.'),
    holidays: z.array(holiday).max(400),
    branding,
  })
  .partial();
