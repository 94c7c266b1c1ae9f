import { ViewTitle } from '../../../app/frame/slots.tsx';

/** Brings in the export of another CRM, step by step. */
export function ImportView() {
  return <ViewTitle title="Import" />;
}
