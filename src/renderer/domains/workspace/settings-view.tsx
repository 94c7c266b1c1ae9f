import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ViewTitle } from '../../app/frame/slots.tsx';
import { NotFound } from '../../app/not-found.tsx';
import { settingsPages } from '../../app/settings-pages.ts';
import { cx, SkeletonText } from '../../ui/index.ts';

const bodies = new Map(settingsPages.map(({ slug, load }) => [slug, lazy(load)]));

export function SettingsView() {
  const { page: slug } = useParams({ from: '/frame/settings/$page' });
  const page = settingsPages.find((each) => each.slug === slug);
  const Body = bodies.get(slug);
  if (!page || !Body) return <NotFound />;
  return (
    <div className="flex min-h-full">
      <ViewTitle title="Settings" detail={page.label} />
      <nav aria-label="Settings" className="sticky top-0 w-56 shrink-0 self-start p-4">
        {settingsPages.map(({ slug, label, icon: Icon }) => (
          <Link
            key={slug}
            to="/settings/$page"
            params={{ page: slug }}
            activeProps={{ className: 'bg-press text-ink' }}
            className="flex h-7.5 items-center gap-2 rounded-1 px-2 font-medium text-ink-2 hover:bg-hover hover:text-ink"
          >
            <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
            <span className="cut">{label}</span>
          </Link>
        ))}
      </nav>
      <div className={cx('min-w-0 max-w-180 flex-1 py-5 pr-6 pl-4')}>
        <Suspense fallback={<SkeletonText lines={5} />}>
          <Body />
        </Suspense>
      </div>
    </div>
  );
}
