import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { stamps } from './columns.ts';
import { ofPoc } from './poc.ts';

/** One packet that was made: what the customer saw, so that their answer can be compared with it. */
export const pocPackets = sqliteTable(
  'poc_packets',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    revision: integer('revision').notNull(),
    /** The content as it was sent, without anything that only the file holds. */
    content: text('content').notNull(),
    /** Of the content, so that the same one is not sent as something new. */
    digest: text('digest').notNull(),
    protected: integer('protected').notNull(),
    publishedTo: text('published_to'),
    madeBy: text('made_by').notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('poc_packets_revision').on(t.pocId, t.revision)],
);

/** An answer file that came back. It is kept as it came; what was taken of it is in `decisions`. */
export const pocAnswers = sqliteTable(
  'poc_answers',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    packetId: text('packet_id')
      .notNull()
      .references(() => pocPackets.id, { onDelete: 'cascade' }),
    /** Given by the packet; the same one again is a replay. */
    answerKey: text('answer_key').notNull(),
    answeredBy: text('answered_by').notNull(),
    answeredAt: integer('answered_at').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['new', 'applied', 'rejected'] }).notNull(),
    decisions: text('decisions', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('poc_answers_key').on(t.answerKey),
    index('poc_answers_poc').on(t.pocId),
    index('poc_answers_packet').on(t.packetId),
  ],
);
