import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, ErrorState, SkeletonText } from '../../../ui/index.ts';
import { MailForm } from './mail-form.tsx';
import { SlackForm } from './slack-form.tsx';

/** Where the reports of scheduled reviews go besides the app. */
export default function DeliverySettings() {
  const { data, error, isFetching, refetch } = useQuery({
    ...orpc.pipeline.schedules.channels.queryOptions(),
    // A keychain may have been unlocked since; looking here looks again.
    staleTime: 0,
  });
  if (error && !data) {
    return <ErrorState failure={problemOf(error)} retrying={isFetching} onRetry={() => void refetch()} />;
  }
  if (!data) return <SkeletonText lines={6} />;
  const { mail, mailPassword, slack, keychain } = data;
  const noKeychain = keychain.state !== 'ready';
  return (
    <>
      {noKeychain ? (
        <Banner
          tone="warn"
          title={keychain.state === 'locked' ? 'The keychain is locked' : 'There is no keychain here'}
          className="mb-6"
        >
          {`${keychain.detail} Passwords and webhooks are kept in it and nowhere else, so they can neither be saved nor used until it is there.`}
        </Banner>
      ) : null}
      <MailForm key={JSON.stringify(mail)} mail={mail} hasPassword={mailPassword} noKeychain={noKeychain} />
      <SlackForm key={String(slack)} isSet={slack} noKeychain={noKeychain} />
      <p className="text-sm text-ink-3">
        Who gets which report is set with each{' '}
        <Link to="/schedules" className="text-thread underline underline-offset-2">
          schedule
        </Link>
        . What is sent is listed under Privacy.
      </p>
    </>
  );
}
