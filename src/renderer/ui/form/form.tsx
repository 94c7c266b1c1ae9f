import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { Banner } from '../banner.tsx';
import { cx } from '../class-names.ts';
import { serverProblem } from './server-problem.ts';

/** A form whose rules are the contract's own schema. */
export function useZodForm<V extends FieldValues, O extends FieldValues>(
  schema: z.ZodType<O, V>,
  defaultValues: DefaultValues<V>,
): UseFormReturn<V, unknown, O> {
  return useForm<V, unknown, O>({
    resolver: zodResolver(schema),
    defaultValues,
    // Not on leaving a field: the message would push the button away that is just being clicked.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  });
}

interface FormProps<V extends FieldValues, O extends FieldValues> {
  id?: string;
  form: UseFormReturn<V, unknown, O>;
  /** Rejects when the save was refused; what was typed stays, and the fields it names show why. */
  onSubmit: (values: O) => Promise<void> | void;
  className?: string;
  children: ReactNode;
}

export function Form<V extends FieldValues, O extends FieldValues>(props: FormProps<V, O>) {
  const { form, onSubmit } = props;
  const element = useRef<HTMLFormElement>(null);

  const known = (path: string): path is Path<V> => element.current?.elements.namedItem(path) != null;

  const save = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values);
    } catch (error) {
      showProblem(error, form, known);
    }
  });

  const submit = (event: FormEvent) => {
    if (hasUnreadText(element.current)) event.preventDefault();
    else void save(event);
  };

  const root = form.formState.errors.root?.message;
  return (
    <form
      ref={element}
      id={props.id}
      noValidate
      onSubmit={submit}
      className={cx('flex flex-col gap-4', props.className)}
    >
      {root ? <Banner tone="bad">{root}</Banner> : null}
      {props.children}
    </form>
  );
}

type Known<V extends FieldValues> = (path: string) => path is Path<V>;

/** A control that cannot read what was typed (a date, an amount) says so itself; nothing is sent until it can. */
function hasUnreadText(element: HTMLFormElement | null): boolean {
  const refused = [...(element?.querySelectorAll('input') ?? [])].filter((input) => input.validity.customError);
  for (const input of refused) input.checkValidity();
  refused[0]?.focus();
  return refused.length > 0;
}

function showProblem<V extends FieldValues, O extends FieldValues>(
  error: unknown,
  form: UseFormReturn<V, unknown, O>,
  known: Known<V>,
) {
  const problem = serverProblem(error);
  let shown = 0;
  for (const { path, message } of problem.fields) {
    if (!known(path)) continue;
    form.setError(path, { type: 'server', message }, { shouldFocus: shown === 0 });
    shown += 1;
  }
  if (shown === 0) form.setError('root', { type: 'server', message: problem.message });
}
