import { type ReactNode, useId } from 'react';
import {
  type ControllerRenderProps,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useController,
} from 'react-hook-form';
import { describedBy, FieldFrame } from './field-frame.tsx';

/** What a control needs to be part of the form; spread it onto the control. */
export type FieldControl<V extends FieldValues, N extends FieldPath<V>> = ControllerRenderProps<V, N> & {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-required': boolean | undefined;
};

interface FieldProps<V extends FieldValues, N extends FieldPath<V>, O extends FieldValues> {
  form: UseFormReturn<V, unknown, O>;
  name: N;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  beside?: boolean;
  children: (control: FieldControl<V, N>) => ReactNode;
}

export function Field<V extends FieldValues, N extends FieldPath<V>, O extends FieldValues>({
  form,
  name,
  label,
  hint,
  required = false,
  beside,
  children,
}: FieldProps<V, N, O>) {
  const id = useId();
  const { field, fieldState } = useController<V, N, O>({ control: form.control, name });
  const error = fieldState.error?.message;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} required={required} beside={beside}>
      {children({
        ...field,
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy(id, hint, error),
        'aria-required': required || undefined,
      })}
    </FieldFrame>
  );
}
