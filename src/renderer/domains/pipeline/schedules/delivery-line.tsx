import { useQueryClient } from '@tanstack/react-query';
import { Mail, MessageSquare, Monitor, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Delivery } from '../../../../contract/pipeline/schedules.ts';
import { core, orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { Button, cx, Tag } from '../../../ui/index.ts';
import { channelWords, deliveryState, runAt } from './schedule-words.ts';

const icons = { app: Monitor, mail: Mail, slack: MessageSquare };

/** A report on its way; one that was given up stands out, with why and a way to send it again. */
export function DeliveryLine({ delivery, zone }: { delivery: Delivery; zone: string }) {
  const { id, channel, to, state, nextTryAt, sentAt, error } = delivery;
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const Icon = icons[channel];
  const { label, tone } = deliveryState(delivery);
  const failed = state === 'failed';
  const retry = async () => {
    setBusy(true);
    try {
      await core.pipeline.schedules.retry({ id });
      await queries.invalidateQueries({ queryKey: orpc.pipeline.schedules.key() });
    } catch (failure) {
      tell(failure);
    } finally {
      setBusy(false);
    }
  };
  const at = sentAt ?? (state === 'waiting' && error ? nextTryAt : null);
  return (
    <li className={cx('rounded-1 px-2 py-1 text-sm', failed && 'bg-bad-soft')}>
      <div className="flex min-h-6 items-center gap-2">
        <Icon aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <span className="shrink-0">{channelWords[channel]}</span>
        <span className="cut min-w-0 text-ink-3">{to === channelWords[channel] ? '' : to}</span>
        <Tag tone={tone} className="ml-auto shrink-0">
          {label}
        </Tag>
        {at ? <span className="num shrink-0 text-ink-3">{runAt(at, zone)}</span> : null}
        {failed ? (
          <Button
            size="sm"
            icon={RotateCcw}
            busy={busy}
            aria-label={`Send again: ${channelWords[channel]}${to ? ` to ${to}` : ''}`}
            onClick={() => void retry()}
          >
            Send again
          </Button>
        ) : null}
      </div>
      {error && state !== 'sent' ? (
        <p className="pl-5.5 text-pretty wrap-anywhere text-ink-2">
          {error.detail}{' '}
          {error.detail.includes(error.remedy) ? null : (
            <span className={failed ? '' : 'text-ink-3'}>{error.remedy}</span>
          )}
        </p>
      ) : null}
    </li>
  );
}
