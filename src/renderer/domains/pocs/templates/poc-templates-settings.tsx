import { useState } from 'react';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateList } from './template-list.tsx';

/** What is open in the settings page: a template that is there, or a text that is to become one. */
export type OpenTemplate = { key: string } | { key: null; yaml: string; name: string };

/** The templates that POCs begin with: those that came with the app, and what this workspace made of them. */
export default function PocTemplatesSettings() {
  const [open, setOpen] = useState<OpenTemplate | null>(null);
  return open ? (
    <TemplateEditor key={open.key} open={open} onOpen={setOpen} onClose={() => setOpen(null)} />
  ) : (
    <TemplateList onOpen={setOpen} />
  );
}
