import { skipToken, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ImportPreview } from '../../../../contract/records/imports.ts';
import { orpc } from '../../../app/boundary.ts';
import { type Problem, problemOf } from '../../../app/problems/problem.ts';
import { importInput, useWizard } from './wizard-state.ts';

export interface Preview {
  /** How the file would be read. The last one that worked stays while the next is on its way, or has failed. */
  preview: ImportPreview | undefined;
  failure: Problem | undefined;
  waiting: boolean;
  retry: () => void;
}

export function usePreview(): Preview {
  const { file, choices, job } = useWizard();
  const latest = useRef<ImportPreview>(undefined);
  const query = useQuery({
    ...orpc.records.imports.preview.queryOptions({
      input: file && !job ? importInput(file.upload, choices) : skipToken,
    }),
    // What is already here may have changed since.
    staleTime: 0,
    gcTime: 0,
  });
  if (query.data) latest.current = query.data;
  const preview = latest.current?.upload === file?.upload ? latest.current : undefined;
  return {
    preview,
    failure: query.error ? problemOf(query.error) : undefined,
    waiting: query.isFetching,
    retry: () => void query.refetch(),
  };
}
