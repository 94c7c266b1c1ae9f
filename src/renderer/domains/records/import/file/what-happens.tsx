import { Columns3, ListChecks, Undo2 } from 'lucide-react';

const facts = [
  {
    icon: Columns3,
    title: 'Columns are matched for you',
    text: 'Exports of Salesforce, HubSpot, Pipedrive and Dynamics are known; the rest you choose.',
  },
  {
    icon: ListChecks,
    title: 'You check before it goes in',
    text: 'Rows as they will be read, what is wrong with them, and which are here already.',
  },
  {
    icon: Undo2,
    title: 'It can be undone as one',
    text: 'However many rows there were. Those that did not go in come back as a file with reasons.',
  },
];

/** What to expect, for somebody who has not done it before. */
export function WhatHappens() {
  return (
    <ul className="grid grid-cols-3 gap-6 px-1 pt-3">
      {facts.map(({ icon: Icon, title, text }) => (
        <li key={title}>
          <Icon aria-hidden className="mb-2 size-4.5 text-thread" />
          <p className="text-sm font-medium">{title}</p>
          <p className="mt-0.5 text-sm text-pretty text-ink-3">{text}</p>
        </li>
      ))}
    </ul>
  );
}
