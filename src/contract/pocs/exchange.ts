import { z } from 'zod';
import { byId, id, pageOf, procedure } from '../base.ts';
import { comparison, leftOut, packetContent, packetMade } from './packets.ts';

const tags = ['pocs'];
const passphrase = z.string().min(8, 'Use at least eight characters.').max(200).optional();

/** The packet that goes to the customer, and the answers that come back. */
export const exchangeContract = {
  packetPreview: procedure
    .route({ method: 'GET', path: '/pocs/{id}/packet/preview', tags, summary: 'What the customer would see' })
    .input(byId)
    .output(z.object({ content: packetContent, leftOut: z.array(leftOut), html: z.string(), style: z.string() })),
  packet: procedure
    .route({ method: 'POST', path: '/pocs/{id}/packet', tags, summary: 'Make the packet: one HTML file' })
    .input(z.strictObject({ id, passphrase }))
    .output(z.file()),
  packetPdf: procedure
    .route({
      method: 'POST',
      path: '/pocs/{id}/packet.pdf',
      tags,
      summary: 'The packet as PDF; in the desktop app only',
    })
    .input(byId)
    .output(z.file()),
  publish: procedure
    .route({ method: 'POST', path: '/pocs/{id}/publish', tags, summary: 'Write the packet into a folder, in place' })
    .input(z.strictObject({ id, folder: z.string().min(1).max(4000), passphrase }))
    .output(z.object({ file: z.string(), revision: z.int() })),
  packets: procedure
    .route({ method: 'GET', path: '/pocs/{id}/packets', tags, summary: 'The packets that were made' })
    .input(byId)
    .output(pageOf(packetMade)),
  answers: {
    list: procedure
      .route({ method: 'GET', path: '/pocs/{id}/answers', tags, summary: 'The answers that came back' })
      .input(byId)
      .output(pageOf(comparison.omit({ items: true }))),
    /** The file goes as the body of a form; see the import's uploads for how large ones are refused. */
    take: procedure
      .route({ method: 'POST', path: '/pocs/{id}/answers', tags, successStatus: 201, summary: 'Take an answer in' })
      .input(z.strictObject({ id, file: z.file() }))
      .output(comparison),
    /** Wherever it was dropped: the POC is named in the file. */
    receive: procedure
      .route({
        method: 'POST',
        path: '/poc-answers',
        tags,
        successStatus: 201,
        summary: 'Take in an answer to any POC',
      })
      .input(z.strictObject({ file: z.file() }))
      .output(comparison),
    get: procedure
      .route({ method: 'GET', path: '/pocs/{id}/answers/{aid}', tags, summary: 'An answer beside what stands here' })
      .input(z.strictObject({ id, aid: id }))
      .output(comparison),
    apply: procedure
      .route({ method: 'POST', path: '/pocs/{id}/answers/{aid}/apply', tags, summary: 'Accept or reject an answer' })
      .input(
        z.strictObject({
          id,
          aid: id,
          all: z.enum(['accept', 'reject']).optional(),
          decisions: z.record(z.string().max(300), z.enum(['accept', 'reject'])).optional(),
        }),
      )
      .output(comparison.extend({ command: z.string() })),
  },
};
