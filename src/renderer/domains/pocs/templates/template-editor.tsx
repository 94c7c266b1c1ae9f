import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { ErrorState, SkeletonText } from '../../../ui/index.ts';
import type { OpenTemplate } from './open-template.ts';
import { TemplateText } from './template-text.tsx';

interface TemplateEditorProps {
  open: OpenTemplate;
  onOpen: (open: OpenTemplate) => void;
  onClose: () => void;
}

/** One template, in its latest version or an earlier one. */
export function TemplateEditor({ open, onOpen, onClose }: TemplateEditorProps) {
  const [version, setVersion] = useState<number>();
  const { key } = open;
  const { data, error, refetch } = useQuery(
    orpc.pocs.templates.get.queryOptions({ input: key === null ? skipToken : { key, version } }),
  );
  // The first version of a template that came with the app is the shipped one.
  const { data: first } = useQuery(
    orpc.pocs.templates.get.queryOptions({
      input: key !== null && data ? { key, version: data.versions[0] } : skipToken,
    }),
  );
  if (open.key === null) {
    return <TemplateText saved={null} start={open.yaml} name={open.name} onOpen={onOpen} onClose={onClose} />;
  }
  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={12} />;
  return (
    <TemplateText
      key={`${data.version.toString()} ${data.yaml}`}
      saved={{ ...data, shipped: first?.origin === 'shipped' }}
      start={data.yaml}
      name={data.name}
      onVersion={setVersion}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}
