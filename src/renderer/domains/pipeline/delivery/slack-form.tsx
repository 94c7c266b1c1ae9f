import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, Field, Form, Input, Tag, useZodForm } from '../../../ui/index.ts';
import { SettingsPart } from '../../records/settings/settings-part.tsx';
import { TryOut } from './try-out.tsx';

const fields = z.object({ webhook: z.url('This is not an address. It begins with https://.').max(500) });

/** The webhook that summaries are posted to. Who has it can post, so it is kept in the keychain and not shown. */
export function SlackForm({ isSet, noKeychain }: { isSet: boolean; noKeychain: boolean }) {
  const queries = useQueryClient();
  const form = useZodForm(fields, { webhook: '' });
  const send = async (webhook: string | null) => {
    await core.pipeline.schedules.setSlack({ webhook });
    await queries.invalidateQueries({ queryKey: orpc.pipeline.schedules.channels.key() });
  };
  return (
    <SettingsPart
      title="Slack"
      text="A summary is posted to one channel, through an incoming webhook that you make in Slack for that channel."
    >
      <div className="p-4">
        <Form form={form} onSubmit={({ webhook }) => send(webhook)}>
          <Field form={form} name="webhook" label={<>Webhook {isSet ? <Tag tone="good">set</Tag> : null}</>} required>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="off"
                spellCheck={false}
                disabled={noKeychain}
                placeholder={isSet ? 'Paste another to replace it' : 'https://hooks.slack.com/services/…'}
              />
            )}
          </Field>
          <div className="flex items-center gap-2">
            <Button type="submit" look="primary" disabled={noKeychain} busy={form.formState.isSubmitting}>
              Save the webhook
            </Button>
            {isSet ? (
              <Button look="quiet" onClick={() => void send(null).catch(tell)}>
                Forget it
              </Button>
            ) : null}
          </div>
        </Form>
        {isSet ? <TryOut channel="slack" /> : null}
      </div>
    </SettingsPart>
  );
}
