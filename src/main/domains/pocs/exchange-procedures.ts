import { boundary } from '../../platform/boundary/boundary.ts';
import type { Exchange } from './create-exchange.ts';

const whole = <T>(items: T[]) => ({ items, nextCursor: null, total: items.length });

/** The procedures of packets and answers. */
export function exchangeProcedures(at: () => Exchange) {
  const { pocs } = boundary;
  return {
    packetPreview: pocs.packetPreview.handler(({ input }) => at().packets.preview(input.id)),
    packet: pocs.packet.handler(({ input, context }) => at().packets.file(context.actor, input.id, input.passphrase)),
    packetPdf: pocs.packetPdf.handler(({ input }) => at().pdf(input.id)),
    publish: pocs.publish.handler(({ input: { id, folder, passphrase }, context }) =>
      at().packets.publish(context.actor, id, folder, passphrase),
    ),
    packets: pocs.packets.handler(({ input }) => whole(at().packets.list(input.id))),
    answers: {
      list: pocs.answers.list.handler(({ input }) => whole(at().answers.list(input.id))),
      take: pocs.answers.take.handler(({ input, context }) => at().answers.take(context.actor, input.file, input.id)),
      receive: pocs.answers.receive.handler(({ input, context }) => at().answers.take(context.actor, input.file)),
      get: pocs.answers.get.handler(({ input }) => at().answers.get(input.id, input.aid)),
      apply: pocs.answers.apply.handler(({ input: { id, aid, ...decisions } }) =>
        at().answers.apply(id, aid, decisions),
      ),
    },
  };
}
