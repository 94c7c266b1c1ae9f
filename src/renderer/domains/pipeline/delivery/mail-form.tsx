import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { MailServer } from '../../../../contract/pipeline/schedules.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, Field, Form, Input, NumberInput, type Option, Select, useZodForm } from '../../../ui/index.ts';
import { SettingsPart } from '../../records/settings/settings-part.tsx';
import { TryOut } from './try-out.tsx';

interface MailFormProps {
  mail: MailServer | null;
  hasPassword: boolean;
  noKeychain: boolean;
}

const fields = z.object({
  host: z.string().trim().min(1, 'The name of the server is needed.').max(255),
  port: z.int('A whole number is needed.').min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(320),
  from: z.email('This is not an e-mail address.').max(320),
  password: z.string().max(1000),
});

const securities: Option<MailServer['security']>[] = [
  { value: 'tls', label: 'TLS' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'None' },
];
const usualPorts = { tls: 465, starttls: 587, none: 25 };

/** The server that reports are sent through. Its password goes to the keychain and never comes back. */
export function MailForm({ mail, hasPassword, noKeychain }: MailFormProps) {
  const queries = useQueryClient();
  const form = useZodForm(fields, {
    host: mail?.host ?? '',
    port: mail?.port ?? 587,
    security: mail?.security ?? 'starttls',
    user: mail?.user ?? '',
    from: mail?.from ?? '',
    password: '',
  });
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.pipeline.schedules.channels.key() });
  const forget = () => void core.pipeline.schedules.setMail(null).then(refresh).catch(tell);
  return (
    <SettingsPart
      title="E-mail"
      text="Reports go through a mail server of yours, from this laptop; ask whoever runs your mail for these."
    >
      <div className="p-4">
        <Form
          form={form}
          onSubmit={async ({ password, ...server }) => {
            await core.pipeline.schedules.setMail({ ...server, ...(password === '' ? {} : { password }) });
            form.setValue('password', '');
            await refresh();
          }}
        >
          <div className="grid grid-cols-[minmax(0,1fr)_9rem_6rem] gap-3">
            <Field form={form} name="host" label="Server" required>
              {(control) => <Input {...control} placeholder="smtp.example.com" spellCheck={false} />}
            </Field>
            <Field form={form} name="security" label="Encryption" required>
              {({ id, value, onChange }) => (
                <Select
                  id={id}
                  value={value}
                  options={securities}
                  onChange={(security) => {
                    onChange(security);
                    form.setValue('port', usualPorts[security]);
                  }}
                />
              )}
            </Field>
            <Field form={form} name="port" label="Port" required>
              {({ id, value, onChange }) => (
                <NumberInput id={id} className="num" value={value} whole least={1} most={65_535} onChange={onChange} />
              )}
            </Field>
          </div>
          <div className="grid grid-cols-2 gap-3">
            <Field form={form} name="user" label="User">
              {(control) => <Input {...control} spellCheck={false} autoComplete="off" />}
            </Field>
            <Field
              form={form}
              name="password"
              label="Password"
              hint={hasPassword ? 'One is kept in the keychain. Leave this empty to keep it.' : undefined}
            >
              {(control) => <Input {...control} type="password" autoComplete="new-password" disabled={noKeychain} />}
            </Field>
          </div>
          <Field form={form} name="from" label="Sender" required>
            {(control) => <Input {...control} type="email" placeholder="pipeline@example.com" />}
          </Field>
          <div className="flex items-center gap-2">
            <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
              Save the server
            </Button>
            {mail ? (
              <Button look="quiet" onClick={forget}>
                Forget it
              </Button>
            ) : null}
          </div>
        </Form>
        {mail ? <TryOut channel="mail" start={mail.from} /> : null}
      </div>
    </SettingsPart>
  );
}
