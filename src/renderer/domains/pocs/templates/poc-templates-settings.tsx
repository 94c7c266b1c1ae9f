import { useState } from 'react';
import type { OpenTemplate } from './open-template.ts';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateList } from './template-list.tsx';

/** The templates that POCs begin with: those that came with the app, and what this workspace made of them. */
export default function PocTemplatesSettings() {
  const [open, setOpen] = useState<OpenTemplate | null>(null);
  return open ? (
    <TemplateEditor key={open.key} open={open} onOpen={setOpen} onClose={() => setOpen(null)} />
  ) : (
    <TemplateList onOpen={setOpen} />
  );
}
