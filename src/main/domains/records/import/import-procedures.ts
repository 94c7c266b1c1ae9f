import { importOptions } from '../../../../contract/records/imports.ts';
import { boundary } from '../../../platform/boundary/boundary.ts';
import type { ImportsService } from './import-service.ts';
import type { Uploads } from './uploads/uploads.ts';

export function importProcedures(at: () => ImportsService, uploads: Uploads) {
  const { imports } = boundary.records;
  return {
    // Over HTTP the form is read as a stream before it comes here; this is for callers over a port or socket.
    create: imports.create.handler(async ({ input: { file, mapping, ...given }, context }) => {
      const service = at();
      const options = importOptions.parse({
        ...given,
        ...(mapping === undefined ? {} : { mapping: typeof mapping === 'string' ? JSON.parse(mapping) : mapping }),
      });
      const { upload } = await uploads.receive(file.name, file.stream(), file.size);
      return service.start(context.actor, { ...options, upload });
    }),
    preview: imports.preview.handler(({ input }) => at().preview(input)),
    start: imports.start.handler(({ input, context }) => at().start(context.actor, input)),
    get: imports.get.handler(({ input }) => at().get(input.id)),
    failedRows: imports.failedRows.handler(({ input }) => at().failedRows(input.id)),
  };
}
