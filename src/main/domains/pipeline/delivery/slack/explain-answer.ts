import { NotSent, theySaid } from '../not-sent.ts';
import { secretsOf, withoutPath } from './webhook.ts';

type Answer = { status: number; text: string; retryAfter: string | null };

const again = 'In Slack, make a new webhook for the channel and paste its address here.';
/** The reasons that Slack gives, in words. */
const reasons: Record<string, [what: string, remedy: string]> = {
  no_service: ['Slack does not know this webhook any more.', again],
  no_active_hooks: ['This webhook was switched off in Slack.', again],
  invalid_token: ['Slack does not know this webhook.', again],
  no_team: ['The Slack workspace of this webhook is not there any more.', again],
  team_disabled: ['The Slack workspace of this webhook is switched off.', 'Ask who runs it.'],
  channel_not_found: ['The channel of this webhook is not there any more.', again],
  channel_is_archived: [
    'The channel of this webhook is archived.',
    'Open it again in Slack, or make a webhook for another one.',
  ],
  action_prohibited: ['Slack does not let this webhook post: an admin forbids it.', 'Ask who runs your Slack.'],
  posting_to_general_channel_denied: ['Only admins may post to that channel.', 'Make a webhook for another channel.'],
  user_not_found: ['Who made this webhook has left Slack.', again],
  invalid_payload: ['Slack could not read the report.', 'Send it again. If it fails the same way, send the log.'],
  no_text: ['Slack says that the report is empty.', 'Send it again. If it fails the same way, send the log.'],
};

const longestWaitMs = 24 * 3_600_000;

/** Why Slack did not take a report. Whatever was answered, it was sent. */
export function explainAnswer({ status, text, retryAfter }: Answer, url: URL): NotSent {
  const said = theySaid(text, secretsOf(url));
  const perhapsLeftFor = withoutPath(url);
  if (status === 429) {
    const waitMs = waitOf(retryAfter);
    return new NotSent('Slack asks for a pause, as too much was posted.', {
      remedy: 'It is tried again by itself.',
      ...{ again: true, waitMs, perhapsLeftFor },
    });
  }
  if (status >= 500 || status === 408) {
    return new NotSent(`Slack has trouble of its own (${status}).`, {
      remedy: 'It is tried again by itself.',
      ...{ again: true, perhapsLeftFor },
    });
  }
  const [what, remedy] = reasons[/^[a-z_]+$/.test(said) ? said : ''] ?? [
    `Something answered that is not Slack as we know it: ${status}${said === '' ? '' : `, "${said}"`}.`,
    status === 200 ? 'Look in the channel whether it is there before you send it again.' : again,
  ];
  return new NotSent(what, { remedy, perhapsLeftFor });
}

/** Seconds, or a moment; neither is believed beyond a day. */
function waitOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const seconds = Number(retryAfter);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestWaitMs);
}
